package tj.omuzgor.course.learning;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.course.catalog.CoursePlan;
import tj.omuzgor.course.registry.Person;
import tj.omuzgor.platform.record.RecordCodes;
import tj.omuzgor.platform.record.StoredRecord;

/**
 * All that is known of one person on one course version. The order of the lists says nothing.
 *
 * @param plan the version; null while it is not published
 * @param requests her wishes to be on it
 * @param records what her devices stated, of any of the enrollment ids she used with it
 * @param attendances sessions she was seen at, as far as they count
 * @param grades marks of her attempts
 */
record Facts(
        UUID courseVersionId,
        Person person,
        @Nullable CoursePlan plan,
        List<Request> requests,
        List<Learned> records,
        List<Attendance> attendances,
        List<Grade> grades) {

    /**
     * A wish to be on the version.
     *
     * @param teacherId the id that wished
     * @param id the record's id, or one made here
     * @param cohortId the cohort wished for
     * @param cohortFits whether that cohort exists and takes this version; true where none is wished for
     * @param alias the enrollment id a client made; null where the wish is no record
     */
    record Request(
            UUID teacherId,
            UUID id,
            Instant at,
            @Nullable UUID cohortId,
            boolean cohortFits,
            @Nullable UUID alias) {
        static final Comparator<Request> ORDER =
                Comparator.comparing(Request::at).thenComparing(Request::id);

        RecordRef ref() {
            return new RecordRef(teacherId, id);
        }
    }

    /**
     * A record of learning.
     *
     * @param at effective time
     * @param enrollmentId as the device knew it
     * @param completes whether it says that the activity was completed
     * @param seen ranges [from, to) in the activity's unit, not clipped yet
     * @param activeSeconds the seconds before {@code at} that were spent
     */
    record Learned(
            UUID owner,
            UUID id,
            Instant at,
            UUID enrollmentId,
            UUID activityId,
            boolean completes,
            List<long[]> seen,
            long activeSeconds) {
        static final Comparator<Learned> ORDER =
                Comparator.comparing(Learned::at).thenComparing(Learned::id).thenComparing(Learned::owner);

        RecordRef ref() {
            return new RecordRef(owner, id);
        }

        /** Null where the record is of another kind, or waits for a person because its clock is in doubt. */
        static @Nullable Learned of(StoredRecord record) {
            UUID enrollment = record.enrollmentId();
            UUID activity = record.activityId();
            if (enrollment == null
                    || activity == null
                    || !RecordKinds.LEARNED.contains(record.kind())
                    || RecordCodes.CLOCK_CORRECTION.equals(record.problem())) {
                return null;
            }
            boolean completes = record.kind().equals(RecordKinds.COMPLETED);
            return new Learned(
                    record.owner(),
                    record.id(),
                    record.effectiveAt(),
                    enrollment,
                    activity,
                    completes,
                    completes ? List.of() : DataChecks.ranges(record.data().path("seen")),
                    completes ? 0 : record.data().path("activeSeconds").asLong());
        }
    }

    /** A session she was seen at; it counts from the session's start. */
    record Attendance(UUID sessionId, UUID activityId, Instant at, UUID centerId) {
        static final Comparator<Attendance> ORDER =
                Comparator.comparing(Attendance::at).thenComparing(Attendance::sessionId);
    }

    /** The mark of an attempt of one of her ids. */
    record Grade(
            UUID teacherId,
            UUID attemptId,
            UUID enrollmentId,
            UUID activityId,
            UUID assessmentId,
            BigDecimal scorePercent,
            boolean passed,
            Instant at) {}
}
