package tj.omuzgor.course.learning;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.course.ActivityKind;
import tj.omuzgor.contracts.course.PublishedActivity;

/** Computes the state of one activity from the facts about it; pure. */
final class ActivityDerivation {
    private static final long MICROS = Duration.ofSeconds(1).toNanos() / 1000;

    private final PublishedActivity activity;
    private final RangeUnion seen = new RangeUnion();
    private final RangeUnion activeMicros = new RangeUnion();
    private @Nullable Instant completedAt;
    private @Nullable BigDecimal best;

    ActivityDerivation(PublishedActivity activity) {
        this.activity = activity;
    }

    /** Records in their order: what completes it is the first that says so, or the one whose union reached the planned total. */
    ActivityDerivation records(List<Facts.Learned> inOrder) {
        for (Facts.Learned record : inOrder) {
            for (long[] range : record.seen()) {
                seen.add(clipped(range[0]), clipped(range[1]));
            }
            long end = ChronoUnit.MICROS.between(Instant.EPOCH, record.at());
            activeMicros.add(end - record.activeSeconds() * MICROS, end);
            if (completesBySeeing(activity.kind()) && (record.completes() || seen.total() >= activity.planned())) {
                completed(record.at());
            }
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
        return new ActivityState(
                activity.id(),
                activity.planned(),
                (int) seen.total(),
                seen.ranges(),
                activeMicros.total() / MICROS,
                completedAt,
                best);
    }

    private void completed(Instant at) {
        if (completedAt == null || at.isBefore(completedAt)) {
            completedAt = at;
        }
    }

    private long clipped(long unit) {
        return Math.clamp(unit, 0, activity.planned());
    }

    private static boolean completesBySeeing(ActivityKind kind) {
        return switch (kind) {
            case READING, VIDEO, AUDIO -> true;
            case QUIZ, FACE_TO_FACE, PRACTICE, DISCUSSION -> false;
        };
    }
}
