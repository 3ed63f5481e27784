package tj.omuzgor.certification.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.certification.policy.CreditPolicies;
import tj.omuzgor.certification.policy.CreditPolicy;
import tj.omuzgor.contracts.course.CompletedModality;
import tj.omuzgor.contracts.course.CompletionStatus;
import tj.omuzgor.contracts.course.Modality;
import tj.omuzgor.platform.id.Ids;

/**
 * The entries that lead from what the ledger holds to what people earn by their present completions. A person earns a course version once,
 * by the completion that was first, whichever of her ids it has. What is held in the end depends on the present state alone.
 */
final class DueEntries {

    /** Ids as texts sort as PostgreSQL sorts them. */
    private static final Comparator<Completion> FIRST = Comparator.comparing(Completion::completedAt)
            .thenComparing(completion -> completion.enrollmentId().toString());

    private final Map<UUID, Held> held;
    private final CreditPolicies policies;
    private final Instant now;
    private final List<LedgerEntry> entries = new ArrayList<>();

    private DueEntries(Map<UUID, Held> held, CreditPolicies policies, Instant now) {
        this.held = held;
        this.policies = policies;
        this.now = now;
    }

    /** A course version as one person's. */
    private record Earned(UUID personId, UUID courseVersionId) {

        static Earned by(PersonCompletion of) {
            return new Earned(of.personId(), of.completion().courseVersionId());
        }
    }

    /**
     * The entries to write.
     *
     * @param completions all completions of whole people
     * @param held what the ledger holds by enrollment
     */
    static List<LedgerEntry> of(
            Collection<PersonCompletion> completions, Map<UUID, Held> held, CreditPolicies policies, Instant now) {
        DueEntries due = new DueEntries(held, policies, now);
        Map<Earned, Completion> counting = counting(completions);
        for (PersonCompletion of : completions) {
            due.add(of.completion(), counting.get(Earned.by(of)));
        }
        return due.entries;
    }

    private static Map<Earned, Completion> counting(Collection<PersonCompletion> completions) {
        Map<Earned, Completion> counting = new HashMap<>();
        for (PersonCompletion of : completions) {
            if (of.completion().status() == CompletionStatus.COMPLETED) {
                counting.merge(
                        Earned.by(of), of.completion(), (one, other) -> FIRST.compare(one, other) <= 0 ? one : other);
            }
        }
        return counting;
    }

    private void add(Completion completion, @Nullable Completion counting) {
        Held before = held.getOrDefault(completion.enrollmentId(), Held.NOTHING);
        CreditPolicy policy = policies.inForceAt(completion.completedAt());
        boolean counts = completion.equals(counting);
        boolean elsewhere = completion.status() == CompletionStatus.COMPLETED && !counts;
        LedgerBalance earned = counts ? LedgerBalance.earned(completion.modalities(), policy) : LedgerBalance.NOTHING;
        for (var posting : before.balance().toward(earned)) {
            entries.add(new LedgerEntry(
                    Ids.next(),
                    completion.enrollmentId(),
                    completion.teacherId(),
                    completion.courseVersionId(),
                    posting.kind(),
                    posting.modality(),
                    posting.share().academicMinutes(),
                    posting.share().credits(),
                    policy.id(),
                    evidence(posting.modality(), completion, before),
                    completion.completedAt(),
                    now,
                    elsewhere && counting != null ? counting.enrollmentId() : null));
        }
    }

    /** The records behind a modality now; where nothing of it is left, those behind what is taken back. */
    private static List<UUID> evidence(Modality modality, Completion completion, Held before) {
        List<CompletedModality> present = completion.modalities().stream()
                .filter(part -> part.modality() == modality)
                .toList();
        return present.isEmpty()
                ? before.evidence().getOrDefault(modality, List.of())
                : present.stream().flatMap(part -> part.evidence().stream()).toList();
    }
}
