package tj.omuzgor.contracts.certification;

import java.util.List;
import java.util.UUID;
import tj.omuzgor.contracts.event.Event;
import tj.omuzgor.contracts.event.EventType;

/** The ledger of one enrollment: all its entries ever. */
@EventType(topic = "certification.credit.v1", type = "tj.omuzgor.certification.credit-changed.v1")
public record CreditChanged(UUID enrollmentId, UUID teacherId, UUID courseVersionId, List<LedgerEntryView> entries)
        implements Event {
    @Override
    public String subject() {
        return enrollmentId.toString();
    }

    @Override
    public String partitionKey() {
        return teacherId.toString();
    }
}
