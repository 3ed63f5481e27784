package tj.omuzgor.contracts.identity;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why two teachers may be one person. */
public enum MergeReason {
    /** Born on the same day, and their names are close. */
    @JsonProperty("same-birth-date-and-close-name")
    SAME_BIRTH_DATE_AND_CLOSE_NAME,
    /** They gave the same telephone number, and few others did. */
    @JsonProperty("same-phone")
    SAME_PHONE
}
