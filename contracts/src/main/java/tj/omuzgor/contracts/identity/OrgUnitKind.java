package tj.omuzgor.contracts.identity;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The level of an org unit in the tree country, region, district, school. */
public enum OrgUnitKind {
    /** The root of the tree. */
    @JsonProperty("country")
    COUNTRY,
    /** First level, such as Sughd. */
    @JsonProperty("region")
    REGION,
    /** A district or a city of district rank. */
    @JsonProperty("district")
    DISTRICT,
    /** A school. */
    @JsonProperty("school")
    SCHOOL
}
