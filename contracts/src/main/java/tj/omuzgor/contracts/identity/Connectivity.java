package tj.omuzgor.contracts.identity;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How well a school is connected to the internet, in the classes of Giga. */
public enum Connectivity {
    /** Not at all. */
    @JsonProperty("none")
    NONE,
    /** Slower than the national benchmark. */
    @JsonProperty("moderate")
    MODERATE,
    /** At the national benchmark or faster. */
    @JsonProperty("good")
    GOOD
}
