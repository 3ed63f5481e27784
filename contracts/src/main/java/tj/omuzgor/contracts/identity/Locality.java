package tj.omuzgor.contracts.identity;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a school lies. */
public enum Locality {
    /** A city or a town. */
    @JsonProperty("urban")
    URBAN,
    /** A village. */
    @JsonProperty("rural")
    RURAL
}
