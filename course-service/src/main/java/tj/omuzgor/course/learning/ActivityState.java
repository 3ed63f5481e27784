package tj.omuzgor.course.learning;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.course.PublishedActivity;

/**
 * How far one activity came.
 *
 * @param planned units
 * @param learning what its records amount to
 * @param completedAt effective instant; null while open
 * @param scorePercent best mark; null where none
 */
record ActivityState(
        UUID activityId,
        int planned,
        Learning learning,
        @Nullable Instant completedAt,
        @Nullable BigDecimal scorePercent) {

    /** Of an activity without any fact. */
    static ActivityState untouched(PublishedActivity activity) {
        return new ActivityState(activity.id(), activity.planned(), Learning.NONE, null, null);
    }

    /** Units seen, of {@code planned}. */
    int seen() {
        return learning.seen();
    }

    /** The units seen as ranges [from, to). */
    List<List<Long>> ranges() {
        return learning.ranges();
    }

    /** Whole seconds spent, overlaps once. */
    long activeSeconds() {
        return learning.activeSeconds();
    }
}
