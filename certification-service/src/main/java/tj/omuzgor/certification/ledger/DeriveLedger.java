package tj.omuzgor.certification.ledger;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import tj.omuzgor.certification.policy.PolicyRepository;

/** Brings the ledger of people to what their present completions earn, and tells what changed. The caller holds their locks. */
@ApplicationScoped
class DeriveLedger {

    private final LedgerRepository ledger;
    private final CompletionRepository completions;
    private final PolicyRepository policies;
    private final LedgerNews news;
    private final Clock clock;

    DeriveLedger(
            LedgerRepository ledger,
            CompletionRepository completions,
            PolicyRepository policies,
            LedgerNews news,
            Clock clock) {
        this.ledger = ledger;
        this.completions = completions;
        this.policies = policies;
        this.news = news;
        this.clock = clock;
    }

    Uni<Void> of(SqlConnection transaction, Collection<UUID> teachers) {
        return completions
                .ofPeople(transaction, teachers)
                .chain(present -> entries(transaction, present))
                .chain(entries -> entries.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : ledger.append(transaction, entries).chain(() -> news.tell(transaction, entries)));
    }

    private Uni<List<LedgerEntry>> entries(SqlConnection transaction, List<PersonCompletion> present) {
        List<UUID> enrollments =
                present.stream().map(of -> of.completion().enrollmentId()).toList();
        return policies.all(transaction)
                .chain(known -> ledger.held(transaction, enrollments)
                        .map(held -> DueEntries.of(present, held, known, clock.instant())));
    }
}
