package tj.omuzgor.course.learning;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.course.catalog.CoursePlan;

/**
 * A state that was derived and is to be stored and told.
 *
 * @param activities in the order of the version; all of them, or those that moved
 */
record Derived(CoursePlan plan, EnrollmentSnapshot snapshot, List<ActivityState> activities) {

    static @Nullable Derived of(
            EnrollmentKey key,
            @Nullable CoursePlan plan,
            EnrollmentState state,
            @Nullable EnrollmentSnapshot before,
            Seats.Seat seat) {
        if (plan == null || (state.enrolledAt() == null && before == null)) {
            return null;
        }
        var enrolledAt = state.enrolledAt() == null && before != null ? before.enrolledAt() : state.enrolledAt();
        if (enrolledAt == null) {
            throw new IllegalStateException("Enrolled without a time: " + key);
        }
        Attainment done = state.attainment();
        UUID center = seat.centerId() == null ? done.attendedCenterId() : seat.centerId();
        var snapshot = new EnrollmentSnapshot(
                key.enrollmentId(),
                key.teacherId(),
                key.courseVersionId(),
                state.cohortId(),
                state.status(seat.placed()),
                seat.seated(),
                enrolledAt,
                done.completedAt(),
                done.completedAt() == null && before != null ? before.wasCompletedAt() : done.completedAt(),
                center,
                state.aliases(),
                done.attended());
        return new Derived(plan, snapshot, done.activities());
    }
}
