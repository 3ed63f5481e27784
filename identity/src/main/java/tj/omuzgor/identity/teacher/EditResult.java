package tj.omuzgor.identity.teacher;

import java.util.List;
import java.util.UUID;
import tj.omuzgor.contracts.identity.TeacherRecordView;
import tj.omuzgor.contracts.problem.FieldProblem;

/** What became of a change of one teacher. */
sealed interface EditResult {

    /** It is so now. */
    record Edited(TeacherRecordView view) implements EditResult {}

    /** There is none under the caller's units. */
    record NotFound(UUID id) implements EditResult {}

    /** Her personal data was erased; nothing of her changes any more. */
    record Erased(UUID id) implements EditResult {}

    /** Somebody else changed her since she was read. */
    record Stale(int version) implements EditResult {}

    /** A field cannot be right. */
    record Unfit(List<FieldProblem> errors) implements EditResult {}

    /** It reaches where the caller's grants do not. */
    record Outside(List<FieldProblem> errors) implements EditResult {}
}
