package tj.omuzgor.course.cohort;

import java.util.List;
import java.util.UUID;
import tj.omuzgor.contracts.problem.FieldProblem;

/** How changing a cohort ended. */
sealed interface ChangeCohortResult {
    /** It is as wished, changed just now or before. */
    record AsWished(VersionedCohort cohort) implements ChangeCohortResult {}

    /** There is no such cohort. */
    record Unknown(UUID cohortId) implements ChangeCohortResult {}

    /** The caller runs another center. */
    record NotHerCenter(UUID centerId) implements ChangeCohortResult {}

    /** Somebody changed it since the caller read it. */
    record Outdated(UUID cohortId) implements ChangeCohortResult {}

    /** Another one of its center and version has this name. */
    record NameTaken(String name) implements ChangeCohortResult {}

    /** It would change sessions that have begun. */
    record SessionsBegun(List<FieldProblem> sessions) implements ChangeCohortResult {}

    /** What it names does not fit. */
    record Unfit(List<FieldProblem> faults) implements ChangeCohortResult {}
}
