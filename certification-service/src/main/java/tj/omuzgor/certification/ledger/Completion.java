package tj.omuzgor.certification.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.course.CompletedModality;
import tj.omuzgor.contracts.course.CompletionStatus;

/**
 * The present completion of an enrollment.
 *
 * @param modalities what was learned; empty where it is withdrawn
 */
public record Completion(
        UUID enrollmentId,
        UUID teacherId,
        UUID courseId,
        UUID courseVersionId,
        @Nullable UUID centerId,
        CompletionStatus status,
        Instant completedAt,
        List<CompletedModality> modalities) {

    /** Copies the list. */
    public Completion {
        modalities = List.copyOf(modalities);
    }
}
