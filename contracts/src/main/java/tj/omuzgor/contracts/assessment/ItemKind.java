package tj.omuzgor.contracts.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How an item is answered. */
public enum ItemKind {
    /** Exactly one choice is right. */
    @JsonProperty("single-choice")
    SINGLE_CHOICE,
    /** Every right choice and no other. */
    @JsonProperty("multiple-choice")
    MULTIPLE_CHOICE
}
