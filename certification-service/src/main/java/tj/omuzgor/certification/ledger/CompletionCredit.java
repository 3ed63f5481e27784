package tj.omuzgor.certification.ledger;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import tj.omuzgor.certification.policy.CreditPolicies;
import tj.omuzgor.certification.policy.CreditPolicy;
import tj.omuzgor.certification.policy.PolicyRepository;
import tj.omuzgor.contracts.certification.CreditChanged;
import tj.omuzgor.contracts.course.CompletedModality;
import tj.omuzgor.contracts.course.CompletionChanged;
import tj.omuzgor.contracts.course.CompletionStatus;
import tj.omuzgor.contracts.course.Modality;
import tj.omuzgor.platform.feed.ChangeFeed;
import tj.omuzgor.platform.feed.FeedEntry;
import tj.omuzgor.platform.id.Ids;
import tj.omuzgor.platform.inbox.EventHandler;
import tj.omuzgor.platform.inbox.ReceivedEvent;
import tj.omuzgor.platform.outbox.Outbox;

/**
 * Brings the ledger to what the present completions earn. What it writes depends only on the balance held and the present state, so a
 * completion that goes back and forth ends with the credit of its last state.
 */
@ApplicationScoped
class CompletionCredit implements EventHandler<CompletionChanged> {

    private final LedgerRepository ledger;
    private final CompletionRepository completions;
    private final PolicyRepository policies;
    private final Outbox outbox;
    private final ChangeFeed feed;
    private final Clock clock;

    CompletionCredit(
            LedgerRepository ledger,
            CompletionRepository completions,
            PolicyRepository policies,
            Outbox outbox,
            ChangeFeed feed,
            Clock clock) {
        this.ledger = ledger;
        this.completions = completions;
        this.policies = policies;
        this.outbox = outbox;
        this.feed = feed;
        this.clock = clock;
    }

    @Override
    public Class<CompletionChanged> type() {
        return CompletionChanged.class;
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<ReceivedEvent<CompletionChanged>> events) {
        List<CompletionChanged> states =
                events.stream().map(ReceivedEvent::data).toList();
        List<UUID> enrollments =
                states.stream().map(CompletionChanged::enrollmentId).toList();
        return ledger.lock(transaction, states)
                .chain(() -> completions.put(transaction, states))
                .chain(() -> policies.all(transaction))
                .chain(known ->
                        ledger.balances(transaction, enrollments).map(balances -> entries(states, balances, known)))
                .chain(entries -> write(transaction, entries));
    }

    private Uni<Void> write(SqlConnection transaction, List<LedgerEntry> entries) {
        if (entries.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<UUID> changed =
                entries.stream().map(LedgerEntry::enrollmentId).distinct().toList();
        return ledger.append(transaction, entries)
                .chain(() -> ledger.states(transaction, changed))
                .chain(states -> outbox.publish(transaction, states)
                        .chain(() -> feed.put(
                                transaction,
                                states.stream().map(CompletionCredit::feedEntry).toList())));
    }

    private List<LedgerEntry> entries(
            List<CompletionChanged> states, Map<UUID, LedgerBalance> balances, CreditPolicies known) {
        Instant now = clock.instant();
        List<LedgerEntry> entries = new ArrayList<>();
        for (CompletionChanged state : states) {
            CreditPolicy policy = known.inForceAt(state.completedAt());
            LedgerBalance held = balances.getOrDefault(state.enrollmentId(), LedgerBalance.NOTHING);
            Map<Modality, List<UUID>> evidence = evidence(state);
            for (var posting : held.toward(due(state, policy))) {
                entries.add(new LedgerEntry(
                        Ids.next(),
                        state.enrollmentId(),
                        state.teacherId(),
                        state.courseVersionId(),
                        posting.kind(),
                        posting.modality(),
                        posting.share().academicMinutes(),
                        posting.share().credits(),
                        policy.id(),
                        evidence.getOrDefault(posting.modality(), List.of()),
                        state.completedAt(),
                        now));
            }
        }
        return entries;
    }

    private static LedgerBalance due(CompletionChanged state, CreditPolicy policy) {
        return state.status() == CompletionStatus.COMPLETED
                ? LedgerBalance.earned(state.modalities(), policy)
                : LedgerBalance.NOTHING;
    }

    private static Map<Modality, List<UUID>> evidence(CompletionChanged state) {
        return state.modalities().stream()
                .collect(Collectors.toMap(
                        CompletedModality::modality,
                        CompletedModality::evidence,
                        (one, other) -> {
                            List<UUID> both = new ArrayList<>(one);
                            both.addAll(other);
                            return both;
                        },
                        HashMap::new));
    }

    private static FeedEntry feedEntry(CreditChanged state) {
        return new FeedEntry(state.teacherId(), "credit", state.subject(), state);
    }
}
