package tj.omuzgor.certification.ledger;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.certification.policy.CreditPolicy;
import tj.omuzgor.certification.policy.PolicyRepository;
import tj.omuzgor.contracts.certification.ModalityCredit;

/** Tells what an enrollment completed and earned, to those who certify it. */
@ApplicationScoped
public class EarnedCredit {

    private final CompletionRepository completions;
    private final PolicyRepository policies;

    EarnedCredit(CompletionRepository completions, PolicyRepository policies) {
        this.completions = completions;
        this.policies = policies;
    }

    /**
     * What was earned.
     *
     * @param minutesPerHour minutes of an academic hour under the policy that gave the credit
     */
    public record Earned(List<ModalityCredit> modalities, int minutesPerHour) {}

    /**
     * The present completion; null where none was heard of. Until the transaction ends it keeps from changing, and nobody becomes or ceases
     * to be one person with its teacher.
     */
    public Uni<@Nullable Completion> completion(SqlConnection transaction, UUID enrollmentId) {
        return completions.find(transaction, enrollmentId);
    }

    /**
     * What a completion earns by itself, in the order of the modalities: what it was awarded, unless the same person completed the version
     * under another id before.
     */
    public Uni<Earned> of(SqlConnection transaction, Completion completion) {
        return policies.all(transaction).map(known -> {
            CreditPolicy policy = known.inForceAt(completion.completedAt());
            return new Earned(
                    modalities(LedgerBalance.earned(completion.modalities(), policy)), policy.minutesPerHour());
        });
    }

    static List<ModalityCredit> modalities(LedgerBalance balance) {
        return balance.shares().entrySet().stream()
                .map(share -> new ModalityCredit(
                        share.getKey(),
                        share.getValue().academicMinutes(),
                        share.getValue().credits()))
                .toList();
    }
}
