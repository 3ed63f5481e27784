package tj.omuzgor.contracts.identity;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The category that a teacher's attestation gave. */
public enum QualificationCategory {
    /** The second category. */
    @JsonProperty("second")
    SECOND,
    /** The first category. */
    @JsonProperty("first")
    FIRST,
    /** The highest category. */
    @JsonProperty("highest")
    HIGHEST
}
