package tj.omuzgor.course.learning;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.course.ActivityKind;
import tj.omuzgor.contracts.course.PublishedActivity;

/** Computes the state of one activity from the facts about it; pure. */
final class ActivityDerivation {
    private final PublishedActivity activity;
    private Learning learning;
    private @Nullable Instant completedAt;
    private @Nullable BigDecimal best;

    /** Begins without any fact. */
    ActivityDerivation(PublishedActivity activity) {
        this(activity, ActivityState.untouched(activity));
    }

    /** Goes on from a state that was derived from facts of this activity. */
    ActivityDerivation(PublishedActivity activity, ActivityState state) {
        this.activity = activity;
        this.learning = state.learning();
        this.completedAt = state.completedAt();
        this.best = state.scorePercent();
    }

    /** Records complete what is learned by seeing it. */
    ActivityDerivation records(List<Facts.Learned> records) {
        learning = learning.with(records, activity.planned());
        Instant learned = learning.completedAt(activity.planned());
        if (completesBySeeing(activity.kind()) && learned != null) {
            completed(learned);
        }
        return this;
    }

    /** Sessions attended complete what is attended. */
    ActivityDerivation attendances(List<Facts.Attendance> attendances) {
        if (activity.kind() == ActivityKind.FACE_TO_FACE) {
            attendances.forEach(attendance -> completed(attendance.at()));
        }
        return this;
    }

    /** A passed attempt completes a quiz; the best mark is shown. */
    ActivityDerivation grades(List<Facts.Grade> grades) {
        for (Facts.Grade grade : grades) {
            if (activity.kind() == ActivityKind.QUIZ && grade.assessmentId().equals(activity.assessmentId())) {
                best = best == null ? grade.scorePercent() : best.max(grade.scorePercent());
                if (grade.passed()) {
                    completed(grade.at());
                }
            }
        }
        return this;
    }

    ActivityState state() {
        return new ActivityState(activity.id(), activity.planned(), learning, completedAt, best);
    }

    private void completed(Instant at) {
        if (completedAt == null || at.isBefore(completedAt)) {
            completedAt = at;
        }
    }

    private static boolean completesBySeeing(ActivityKind kind) {
        return switch (kind) {
            case READING, VIDEO, AUDIO -> true;
            case QUIZ, FACE_TO_FACE, PRACTICE, DISCUSSION -> false;
        };
    }
}
