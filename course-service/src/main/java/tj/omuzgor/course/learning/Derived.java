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
            Facts facts, EnrollmentState state, @Nullable EnrollmentSnapshot before, Seats.Seat seat) {
        CoursePlan plan = facts.plan();
        if (plan == null || (state.enrolledAt() == null && before == null)) {
            return null;
        }
        var enrolledAt = state.enrolledAt() == null && before != null ? before.enrolledAt() : state.enrolledAt();
        if (enrolledAt == null) {
            throw new IllegalStateException("Enrolled without a time: " + facts.key());
        }
        UUID center = seat.centerId() == null ? state.attendedCenterId() : seat.centerId();
        var snapshot = new EnrollmentSnapshot(
                facts.key().enrollmentId(),
                facts.key().teacherId(),
                facts.key().courseVersionId(),
                state.cohortId(),
                state.status(seat.seated()),
                seat.seated(),
                enrolledAt,
                state.completedAt(),
                state.completedAt() == null && before != null ? before.wasCompletedAt() : state.completedAt(),
                center,
                state.aliases(),
                state.attended());
        return new Derived(plan, snapshot, state.activities());
    }
}
