package tj.omuzgor.certification.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.course.CompletionStatus;

/** The present completion of an enrollment. */
public record Completion(
        UUID enrollmentId,
        UUID teacherId,
        UUID courseId,
        UUID courseVersionId,
        @Nullable UUID centerId,
        CompletionStatus status,
        Instant completedAt) {}
