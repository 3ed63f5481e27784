package tj.omuzgor.contracts.course;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.event.Event;
import tj.omuzgor.contracts.event.EventType;

/**
 * The state of an enrollment: one teacher on one course version.
 *
 * @param aliases ids that clients made for the same enrollment
 * @param enrolledAt effective time of the enrollment
 */
@EventType(topic = "course.enrollment.v1", type = "tj.omuzgor.course.enrollment-changed.v1")
public record EnrollmentChanged(
        UUID id,
        UUID teacherId,
        UUID courseVersionId,
        @Nullable UUID cohortId,
        EnrollmentStatus status,
        Instant enrolledAt,
        List<UUID> aliases)
        implements Event {
    @Override
    public String subject() {
        return id.toString();
    }

    @Override
    public String partitionKey() {
        return teacherId.toString();
    }
}
