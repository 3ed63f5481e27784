package tj.omuzgor.identity.merge;

import java.util.UUID;
import tj.omuzgor.contracts.identity.MergeView;

/** What became of a merge. */
sealed interface MergeResult {

    /** They are one person now. */
    record Merged(MergeView view) implements MergeResult {}

    /** The same was asked before. */
    record Repeated(MergeView view) implements MergeResult {}

    /** The id names another merge. */
    record IdReused(UUID id) implements MergeResult {}

    /** The caller keeps no such teacher. */
    record Unknown(String pointer, UUID teacherId) implements MergeResult {}

    /** The caller is one of them, and somebody else has to decide. */
    record Own() implements MergeResult {}

    /** They are one person already. */
    record OneAlready(UUID personId) implements MergeResult {}
}
