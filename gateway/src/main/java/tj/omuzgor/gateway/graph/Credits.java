package tj.omuzgor.gateway.graph;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import tj.omuzgor.contracts.certification.CreditsView;

/** The balance of a teacher and the newest entries behind it. */
@Description("The balance of a teacher and the newest entries behind it")
public record Credits(
        @Id @NonNull UUID teacherId,
        @NonNull BigDecimal credits,
        @NonNull List<@NonNull CreditsOfModality> modalities,
        @NonNull List<@NonNull LedgerEntry> entries) {

    static Credits of(CreditsView view) {
        return new Credits(
                view.teacherId(),
                view.credits(),
                view.modalities().stream().map(CreditsOfModality::of).toList(),
                view.entries().stream().map(LedgerEntry::of).toList());
    }
}
