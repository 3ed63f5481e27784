package tj.omuzgor.contracts.course;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far one activity came.
 *
 * @param seen units seen, of {@code planned}
 * @param activeSeconds seconds spent, overlaps once
 * @param completedAt effective time; null while open
 * @param scorePercent best mark of a quiz, 0 to 100
 */
public record ActivityProgressView(
        UUID activityId,
        int seen,
        int planned,
        long activeSeconds,
        @Nullable Instant completedAt,
        @Nullable BigDecimal scorePercent) {}
