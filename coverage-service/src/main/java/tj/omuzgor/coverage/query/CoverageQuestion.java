package tj.omuzgor.coverage.query;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.coverage.Measure;

/**
 * Which figure is asked for.
 *
 * @param unit the place, with everything below it
 * @param course null for any course
 * @param asOf a day in Asia/Dushanbe; null for today
 */
record CoverageQuestion(
        Measure measure,
        UUID unit,
        @Nullable UUID course,
        @Nullable LocalDate asOf) {}
