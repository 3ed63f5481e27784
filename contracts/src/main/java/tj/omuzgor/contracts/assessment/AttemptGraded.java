package tj.omuzgor.contracts.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import tj.omuzgor.contracts.event.Event;
import tj.omuzgor.contracts.event.EventType;

/**
 * The mark of one attempt.
 *
 * @param id the attempt: the id of the record that submitted it
 * @param scorePercent 0 to 100, two decimals
 * @param submittedAt effective time of the submission
 */
@EventType(topic = "assessment.attempt.v1", type = "tj.omuzgor.assessment.attempt-graded.v1")
public record AttemptGraded(
        UUID id,
        UUID teacherId,
        UUID enrollmentId,
        UUID activityId,
        UUID assessmentId,
        BigDecimal scorePercent,
        boolean passed,
        Instant submittedAt)
        implements Event {
    @Override
    public String subject() {
        return teacherId + "/" + id;
    }

    @Override
    public String partitionKey() {
        return teacherId.toString();
    }
}
