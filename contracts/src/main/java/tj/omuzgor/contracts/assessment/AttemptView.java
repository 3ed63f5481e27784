package tj.omuzgor.contracts.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** A marked attempt as answered to its teacher. */
public record AttemptView(
        UUID id,
        UUID enrollmentId,
        UUID activityId,
        UUID assessmentId,
        BigDecimal scorePercent,
        boolean passed,
        Instant submittedAt) {}
