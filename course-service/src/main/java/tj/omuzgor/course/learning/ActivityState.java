package tj.omuzgor.course.learning;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far one activity came.
 *
 * @param seen units seen, of {@code planned}
 * @param ranges the units seen as ranges [from, to)
 * @param activeSeconds whole seconds spent, overlaps once
 * @param completedAt effective instant; null while open
 * @param scorePercent best mark; null where none
 */
record ActivityState(
        UUID activityId,
        int planned,
        int seen,
        List<List<Long>> ranges,
        long activeSeconds,
        @Nullable Instant completedAt,
        @Nullable BigDecimal scorePercent) {}
