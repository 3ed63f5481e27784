package tj.omuzgor.contracts.identity;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a teacher works now. */
public enum TeacherStatus {
    /** In post. */
    @JsonProperty("active")
    ACTIVE,
    /** On long or maternity leave; still of the workforce. */
    @JsonProperty("long-leave")
    LONG_LEAVE,
    /** Left the profession; reads her own record and may sync what happened before. */
    @JsonProperty("left")
    LEFT
}
