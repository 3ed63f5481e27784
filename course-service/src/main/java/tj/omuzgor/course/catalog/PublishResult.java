package tj.omuzgor.course.catalog;

import java.util.List;
import tj.omuzgor.contracts.course.CourseVersionView;
import tj.omuzgor.contracts.problem.FieldProblem;

/** How publishing ended. */
sealed interface PublishResult {
    /** A new version stands. */
    record Published(CourseVersionView view) implements PublishResult {}

    /** The newest version has this very content. */
    record Unchanged(CourseVersionView view) implements PublishResult {}

    /** The course is not whole. */
    record Incomplete(List<FieldProblem> faults) implements PublishResult {}
}
