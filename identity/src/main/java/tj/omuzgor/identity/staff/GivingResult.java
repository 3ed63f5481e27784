package tj.omuzgor.identity.staff;

import tj.omuzgor.contracts.identity.GrantView;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.contracts.problem.FieldProblem;

/** What became of a grant to give. */
sealed interface GivingResult {

    /** Given. */
    record Given(GrantView grant) implements GivingResult {}

    /** It holds already for all the time asked for. */
    record AlreadyHeld(GrantView grant) implements GivingResult {}

    /** It holds already for some of the time asked for. */
    record Overlaps(GrantView grant) implements GivingResult {}

    /** The account has as many grants as anybody may have. */
    record TooMany(String holder) implements GivingResult {}

    /** A field cannot be right. */
    record Unfit(FieldProblem error) implements GivingResult {}

    /** The account belongs to a teacher who left, or had left by an instant asked for. */
    record TeacherLeft(FieldProblem error) implements GivingResult {}

    /** The caller holds no role that gives this one. */
    record RoleTooHigh(Role role) implements GivingResult {}

    /** The caller may give the role, but neither at the place nor at anything above it. */
    record OutOfReach() implements GivingResult {}

    /** Whether the holder exists could not be asked. */
    record DirectoryAway() implements GivingResult {}
}
