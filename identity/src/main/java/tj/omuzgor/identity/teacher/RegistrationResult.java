package tj.omuzgor.identity.teacher;

import java.util.List;
import tj.omuzgor.contracts.identity.TeacherView;
import tj.omuzgor.contracts.problem.FieldProblem;

/** What became of a batch of registrations: all of it or nothing. */
sealed interface RegistrationResult {

    /** Stored, in the order of the request. */
    record Registered(List<TeacherView> views) implements RegistrationResult {}

    /** A name, a date or a school cannot be right. */
    record Implausible(List<FieldProblem> errors) implements RegistrationResult {}

    /** Some teachers are or would be where the caller's grants do not reach. */
    record OutOfReach(List<FieldProblem> errors) implements RegistrationResult {}
}
