package tj.omuzgor.certification.ledger;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import tj.omuzgor.certification.audit.AuditLog;
import tj.omuzgor.contracts.certification.CreditChanged;
import tj.omuzgor.platform.feed.ChangeFeed;
import tj.omuzgor.platform.feed.FeedEntry;
import tj.omuzgor.platform.outbox.Outbox;

/** Tells of entries in the transaction that wrote them: the ledger of each enrollment as event and in its teacher's feed, and the audit. */
@ApplicationScoped
class LedgerNews {

    private final LedgerRepository ledger;
    private final Outbox outbox;
    private final ChangeFeed feed;
    private final AuditLog audit;

    LedgerNews(LedgerRepository ledger, Outbox outbox, ChangeFeed feed, AuditLog audit) {
        this.ledger = ledger;
        this.outbox = outbox;
        this.feed = feed;
        this.audit = audit;
    }

    Uni<Void> tell(SqlConnection transaction, List<LedgerEntry> written) {
        List<UUID> changed =
                written.stream().map(LedgerEntry::enrollmentId).distinct().toList();
        return ledger.states(transaction, changed)
                .chain(states -> outbox.publish(transaction, states)
                        .chain(() -> feed.put(
                                transaction,
                                states.stream().map(LedgerNews::feedEntry).toList())))
                .chain(() -> audit.write(transaction, AuditLog.SYSTEM, "ledger-changed", details(written)));
    }

    private static Map<UUID, Map<String, ?>> details(List<LedgerEntry> written) {
        return written.stream()
                .collect(Collectors.groupingBy(
                        LedgerEntry::enrollmentId,
                        Collectors.collectingAndThen(
                                Collectors.mapping(LedgerEntry::id, Collectors.toList()),
                                ids -> Map.of("entries", ids))));
    }

    private static FeedEntry feedEntry(CreditChanged state) {
        return new FeedEntry(state.teacherId(), "credit", state.subject(), state);
    }
}
