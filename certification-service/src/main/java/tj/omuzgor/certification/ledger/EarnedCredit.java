package tj.omuzgor.certification.ledger;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.certification.policy.PolicyRepository;
import tj.omuzgor.contracts.certification.ModalityCredit;

/** Tells what an enrollment completed and earned, to those who certify it. */
@ApplicationScoped
public class EarnedCredit {

    private final LedgerRepository ledger;
    private final CompletionRepository completions;
    private final PolicyRepository policies;

    EarnedCredit(LedgerRepository ledger, CompletionRepository completions, PolicyRepository policies) {
        this.ledger = ledger;
        this.completions = completions;
        this.policies = policies;
    }

    /**
     * What was earned.
     *
     * @param minutesPerHour minutes of an academic hour under the policy that gave the credit
     */
    public record Earned(List<ModalityCredit> modalities, int minutesPerHour) {}

    /** The present completion, kept from changing until the transaction ends; null where none was heard of. */
    public Uni<@Nullable Completion> completion(SqlConnection transaction, UUID enrollmentId) {
        return completions.find(transaction, enrollmentId);
    }

    /** What the ledger holds for a completion, in the order of the modalities. */
    public Uni<Earned> of(SqlConnection transaction, Completion completion) {
        UUID enrollment = completion.enrollmentId();
        return policies.all(transaction)
                .chain(known -> ledger.balances(transaction, List.of(enrollment))
                        .map(balances -> new Earned(
                                modalities(balances.getOrDefault(enrollment, LedgerBalance.NOTHING)),
                                known.inForceAt(completion.completedAt()).minutesPerHour())));
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
