package tj.omuzgor.contracts.course;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far an enrollment came. */
public enum EnrollmentStatus {
    /** Invited by a center, not yet accepted. */
    @JsonProperty("invited")
    INVITED,
    /** On a waiting list. */
    @JsonProperty("waiting")
    WAITING,
    /** On the course. */
    @JsonProperty("enrolled")
    ENROLLED,
    /** Did something of it. */
    @JsonProperty("started")
    STARTED,
    /** Withdrew. */
    @JsonProperty("withdrawn")
    WITHDRAWN
}
