package tj.omuzgor.identity.merge;

import java.util.UUID;
import tj.omuzgor.contracts.identity.MergeView;

/** What became of taking a merge back. */
sealed interface UndoResult {

    /** It has no effect any more. */
    record Undone(MergeView view) implements UndoResult {}

    /** There is none that the caller may take back. */
    record NotFound(UUID id) implements UndoResult {}

    /** The caller is one of them, and somebody else has to decide. */
    record Own() implements UndoResult {}

    /** Somebody else took it back, or for another reason. */
    record UndoneBefore(UUID id) implements UndoResult {}
}
