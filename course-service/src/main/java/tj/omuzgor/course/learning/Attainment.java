package tj.omuzgor.course.learning;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.course.PublishedActivity;
import tj.omuzgor.course.catalog.CoursePlan;

/**
 * What somebody did on a version, under whichever of her ids.
 *
 * @param started whether anything of it was done
 * @param attended the sessions she was seen at, in their order
 * @param attendedCenterId the center of the first of them
 * @param activities in the order of the version
 * @param completedAt the effective instant at which the last requirement was met; null while open
 */
record Attainment(
        boolean started,
        List<UUID> attended,
        @Nullable UUID attendedCenterId,
        List<ActivityState> activities,
        @Nullable Instant completedAt) {

    /** Of facts that all count. */
    static Attainment of(
            CoursePlan plan, List<Facts.Learned> records, List<Facts.Attendance> seen, List<Facts.Grade> grades) {
        List<Facts.Attendance> attendances =
                seen.stream().sorted(Facts.Attendance.ORDER).distinct().toList();
        List<ActivityState> activities = plan.activities().stream()
                .map(activity -> state(activity, records, attendances, grades))
                .toList();
        return new Attainment(
                !records.isEmpty() || !attendances.isEmpty() || !grades.isEmpty(),
                attendances.stream().map(Facts.Attendance::sessionId).distinct().toList(),
                attendances.isEmpty() ? null : attendances.getFirst().centerId(),
                activities,
                completedAt(activities));
    }

    /** Of no facts. */
    static Attainment none(@Nullable CoursePlan plan) {
        return plan == null
                ? new Attainment(false, List.of(), null, List.of(), null)
                : of(plan, List.of(), List.of(), List.of());
    }

    private static ActivityState state(
            PublishedActivity activity,
            List<Facts.Learned> records,
            List<Facts.Attendance> attendances,
            List<Facts.Grade> grades) {
        UUID id = activity.id();
        return new ActivityDerivation(activity)
                .records(records.stream()
                        .filter(one -> one.activityId().equals(id))
                        .toList())
                .attendances(attendances.stream()
                        .filter(one -> one.activityId().equals(id))
                        .toList())
                .grades(grades.stream()
                        .filter(one -> one.activityId().equals(id))
                        .toList())
                .state();
    }

    /** The effective instant at which the last of them was completed; null while one is open. */
    static @Nullable Instant completedAt(List<ActivityState> activities) {
        Instant last = Instant.MIN;
        for (ActivityState activity : activities) {
            Instant at = activity.completedAt();
            if (at == null) {
                return null;
            }
            last = at.isAfter(last) ? at : last;
        }
        return last;
    }
}
