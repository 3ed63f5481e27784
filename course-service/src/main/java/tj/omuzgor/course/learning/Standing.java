package tj.omuzgor.course.learning;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.course.catalog.CoursePlan;
import tj.omuzgor.course.registry.KnownTeacher;
import tj.omuzgor.course.registry.Person;
import tj.omuzgor.platform.record.Judgment;
import tj.omuzgor.platform.record.RecordCodes;

/** Whether a record counts, and why not. */
enum Standing {
    COUNTS(null, null),
    PERSON_UNKNOWN(RecordCodes.REFERENT_UNKNOWN, "The registry has not told of this teacher yet."),
    NOT_YET_REGISTERED(RecordCodes.REFERENT_UNKNOWN, "The teacher was not registered at that time."),
    HAD_LEFT(RecordCodes.NOT_PERMITTED, "The teacher had left the profession at that time."),
    VERSION_UNKNOWN(RecordCodes.REFERENT_UNKNOWN, "The course version is not known."),
    COHORT_UNKNOWN(RecordCodes.REFERENT_UNKNOWN, "The cohort is not known, or takes another course version."),
    ENROLLMENT_UNKNOWN(RecordCodes.REFERENT_UNKNOWN, "The enrollment or its activity is not known."),
    SESSION_UNKNOWN(RecordCodes.REFERENT_UNKNOWN, "The session is not known."),
    SESSION_CANCELED(RecordCodes.REFERENT_UNKNOWN, "The session was canceled."),
    ATTENDEE_UNKNOWN(RecordCodes.REFERENT_UNKNOWN, "The teacher who attended is not known."),
    OWN_ATTENDANCE(RecordCodes.NOT_PERMITTED, "Nobody records her own attendance."),
    NOT_BEGUN(RecordCodes.NOT_PERMITTED, "The session began more than an hour after this was recorded."),
    NO_GRANT(RecordCodes.NOT_PERMITTED, "The owner was no trainer of the session's center at that time."),
    REFUSED(RecordCodes.RECORD_REFUSED, "A person judged that it does not count.");

    private final @Nullable String code;
    private final @Nullable String detail;

    Standing(@Nullable String code, @Nullable String detail) {
        this.code = code;
        this.detail = detail;
    }

    /**
     * How a record of learning stands.
     *
     * @param enrollments every id that its enrollment is rightly called by
     */
    static Standing of(Facts.Learned record, @Nullable CoursePlan plan, Set<UUID> enrollments, Person person) {
        return plan != null && enrollments.contains(record.enrollmentId()) && plan.activity(record.activityId()) != null
                ? of(person, record.owner(), record.at())
                : ENROLLMENT_UNKNOWN;
    }

    /** How a person stands at an instant, for a fact of one of her ids. */
    static Standing of(Person person, UUID id, Instant at) {
        KnownTeacher teacher = person.known(id);
        if (teacher == null) {
            return PERSON_UNKNOWN;
        }
        if (!person.registeredBy(at)) {
            return NOT_YET_REGISTERED;
        }
        return teacher.hadLeft(at) ? HAD_LEFT : COUNTS;
    }

    /** What a record is told that stands so. */
    Judgment judgment(RecordRef record) {
        return new Judgment(record.owner(), record.recordId(), code, detail);
    }

    /** The code of its quarantine; null where it counts. */
    @Nullable
    String code() {
        return code;
    }
}
