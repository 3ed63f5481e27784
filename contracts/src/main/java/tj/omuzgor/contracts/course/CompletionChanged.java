package tj.omuzgor.contracts.course;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.event.Event;
import tj.omuzgor.contracts.event.EventType;

/**
 * The completion of an enrollment.
 *
 * @param enrollmentId the subject: an enrollment completes at most once at a time
 * @param centerId the center of the cohort, where there is one
 * @param completedAt effective time at which the last requirement was met
 * @param modalities what was learned, by modality; empty when withdrawn
 */
@EventType(topic = "course.completion.v1", type = "tj.omuzgor.course.completion-changed.v1")
public record CompletionChanged(
        UUID enrollmentId,
        UUID teacherId,
        UUID courseId,
        UUID courseVersionId,
        @Nullable UUID cohortId,
        @Nullable UUID centerId,
        CompletionStatus status,
        Instant completedAt,
        List<CompletedModality> modalities)
        implements Event {
    @Override
    public String subject() {
        return enrollmentId.toString();
    }

    @Override
    public String partitionKey() {
        return teacherId.toString();
    }
}
