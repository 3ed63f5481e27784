package tj.omuzgor.contracts.identity;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The sex of a teacher as the registry states it. */
public enum Sex {
    /** Female. */
    @JsonProperty("female")
    FEMALE,
    /** Male. */
    @JsonProperty("male")
    MALE
}
