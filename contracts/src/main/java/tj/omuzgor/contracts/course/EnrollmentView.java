package tj.omuzgor.contracts.course;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An enrollment with its progress.
 *
 * @param completedAt effective time; null while open
 */
public record EnrollmentView(
        UUID id,
        UUID teacherId,
        UUID courseVersionId,
        @Nullable UUID cohortId,
        EnrollmentStatus status,
        Instant enrolledAt,
        @Nullable Instant completedAt,
        List<ActivityProgressView> activities) {}
