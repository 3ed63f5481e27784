package tj.omuzgor.course.enrollment;

import java.util.UUID;
import tj.omuzgor.contracts.course.EnrollmentView;

/** How enrolling ended. */
sealed interface EnrollResult {
    /** She is on the version now. */
    record Enrolled(EnrollmentView view) implements EnrollResult {}

    /** She was on it already, just so. */
    record AlreadyEnrolled(EnrollmentView view) implements EnrollResult {}

    /** There is no such version. */
    record VersionUnknown(UUID courseVersionId) implements EnrollResult {}

    /** There is no such cohort, or it takes another version. */
    record CohortUnknown(UUID cohortId) implements EnrollResult {}

    /** The registry has not told of the teacher. */
    record TeacherUnknown(UUID teacherId) implements EnrollResult {}

    /** She left the profession. */
    record TeacherLeft(UUID teacherId) implements EnrollResult {}

    /** The caller may not enroll this teacher there. */
    record NotPermitted() implements EnrollResult {}

    /** No place is left. */
    record CohortFull(UUID cohortId) implements EnrollResult {}

    /** She is in another cohort of the version. */
    record InOtherCohort(UUID cohortId) implements EnrollResult {}
}
