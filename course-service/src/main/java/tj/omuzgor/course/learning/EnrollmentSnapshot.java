package tj.omuzgor.course.learning;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.course.EnrollmentStatus;

/**
 * The derived state of an enrollment as stored.
 *
 * @param seated whether it was given a place in its cohort; true where none was wished for. Her person may have one by another id
 * @param wasCompletedAt the last instant at which it was completed, kept when completion goes back
 * @param centerId the center of her cohort, else of the first session she attended
 */
public record EnrollmentSnapshot(
        UUID id,
        UUID teacherId,
        UUID courseVersionId,
        @Nullable UUID cohortId,
        EnrollmentStatus status,
        boolean seated,
        Instant enrolledAt,
        @Nullable Instant completedAt,
        @Nullable Instant wasCompletedAt,
        @Nullable UUID centerId,
        List<UUID> aliases,
        List<UUID> attended) {

    /** With what learning changes of it. */
    EnrollmentSnapshot with(EnrollmentStatus nextStatus, @Nullable Instant nextCompletedAt) {
        return new EnrollmentSnapshot(
                id,
                teacherId,
                courseVersionId,
                cohortId,
                nextStatus,
                seated,
                enrolledAt,
                nextCompletedAt,
                nextCompletedAt == null ? wasCompletedAt : nextCompletedAt,
                centerId,
                aliases,
                attended);
    }
}
