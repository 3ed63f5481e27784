package tj.omuzgor.contracts.coverage;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Share of the active teachers of a place who satisfy a measure, as of a date.
 *
 * @param asOf day in Asia/Dushanbe
 * @param numerator distinct teachers; null where the cell is suppressed
 * @param denominator distinct teachers; null where the cell is suppressed
 * @param percent one decimal; null where suppressed or the denominator is 0
 * @param suppressed whether the figure is hidden because it could name a person
 * @param updatedAt when the newest fact in it was applied; null where there is none
 */
public record CoverageView(
        Measure measure,
        UUID unitId,
        @Nullable UUID courseId,
        LocalDate asOf,
        @Nullable Long numerator,
        @Nullable Long denominator,
        @Nullable BigDecimal percent,
        boolean suppressed,
        @Nullable Instant updatedAt) {}
