package tj.omuzgor.course.cohort;

import java.util.List;
import java.util.UUID;
import tj.omuzgor.contracts.problem.FieldProblem;

/** How opening a cohort ended. */
sealed interface OpenCohortResult {
    /** It is open. */
    record Opened(VersionedCohort cohort) implements OpenCohortResult {}

    /** It was open already, with the same places and sessions. */
    record AlreadyOpen(VersionedCohort cohort) implements OpenCohortResult {}

    /** Another one has this center, version and name. */
    record NameTaken(UUID cohortId) implements OpenCohortResult {}

    /** The caller runs another center. */
    record NotHerCenter(UUID centerId) implements OpenCohortResult {}

    /** What it names does not fit. */
    record Unfit(List<FieldProblem> faults) implements OpenCohortResult {}
}
