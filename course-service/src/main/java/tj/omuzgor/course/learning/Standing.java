package tj.omuzgor.course.learning;

import org.jspecify.annotations.Nullable;
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
    ATTENDEE_UNKNOWN(RecordCodes.REFERENT_UNKNOWN, "The teacher who attended is not known."),
    OWN_ATTENDANCE(RecordCodes.NOT_PERMITTED, "Nobody records her own attendance."),
    NOT_BEGUN(RecordCodes.NOT_PERMITTED, "The session began more than an hour after this was recorded."),
    NO_GRANT(RecordCodes.NOT_PERMITTED, "The owner was no trainer of the session's center at that time.");

    private final @Nullable String code;
    private final @Nullable String detail;

    Standing(@Nullable String code, @Nullable String detail) {
        this.code = code;
        this.detail = detail;
    }

    /** The code of its quarantine; null where it counts. */
    @Nullable
    String code() {
        return code;
    }

    @Nullable
    String detail() {
        return detail;
    }
}
