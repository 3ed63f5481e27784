package tj.omuzgor.coverage.query;

import java.time.LocalDate;
import java.util.UUID;
import tj.omuzgor.contracts.coverage.CoverageView;

/** What asking for a figure came to. */
sealed interface CoverageResult {

    /** The figure, hidden where it has to be. */
    record Measured(CoverageView figure) implements CoverageResult {}

    /** There is no such unit, or the caller may not see it. */
    record UnitUnknown(UUID unit) implements CoverageResult {}

    /** There is no such course. */
    record CourseUnknown(UUID course) implements CoverageResult {}

    /** The day lies in the future, or before any record. */
    record DayOutOfRange(LocalDate day, LocalDate earliest, LocalDate today) implements CoverageResult {}
}
