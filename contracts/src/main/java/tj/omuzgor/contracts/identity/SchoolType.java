package tj.omuzgor.contracts.identity;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What kind of school it is. */
public enum SchoolType {
    /** A school of general education. */
    @JsonProperty("general")
    GENERAL,
    /** A gymnasium. */
    @JsonProperty("gymnasium")
    GYMNASIUM,
    /** A lyceum. */
    @JsonProperty("lyceum")
    LYCEUM,
    /** A boarding school. */
    @JsonProperty("boarding")
    BOARDING,
    /** A school for children with special needs. */
    @JsonProperty("special")
    SPECIAL,
    /** A school for adults. */
    @JsonProperty("evening")
    EVENING,
    /** Another kind. */
    @JsonProperty("other")
    OTHER
}
