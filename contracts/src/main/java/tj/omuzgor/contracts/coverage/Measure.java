package tj.omuzgor.contracts.coverage;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What is counted in a numerator. */
public enum Measure {
    /** Completed a course, whether or not a certificate was issued. */
    @JsonProperty("completed")
    COMPLETED,
    /** Holds a certificate that stands. */
    @JsonProperty("certified")
    CERTIFIED
}
