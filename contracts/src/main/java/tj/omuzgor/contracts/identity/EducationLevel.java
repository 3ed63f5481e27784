package tj.omuzgor.contracts.identity;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A level of general education, by ISCED 2011. */
public enum EducationLevel {
    /** ISCED 02. */
    @JsonProperty("pre-primary")
    PRE_PRIMARY,
    /** ISCED 1, grades 1 to 4. */
    @JsonProperty("primary")
    PRIMARY,
    /** ISCED 2, grades 5 to 9. */
    @JsonProperty("lower-secondary")
    LOWER_SECONDARY,
    /** ISCED 3, grades 10 and 11. */
    @JsonProperty("upper-secondary")
    UPPER_SECONDARY
}
