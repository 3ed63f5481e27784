package tj.omuzgor.contracts.identity;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The roles that grants carry. */
public enum Role {
    /** Learns; every account with a teacher has it. */
    @JsonProperty("teacher")
    TEACHER,
    /** Accompanies practice. */
    @JsonProperty("mentor")
    MENTOR,
    /** Leads sessions and records attendance. */
    @JsonProperty("trainer")
    TRAINER,
    /** Issues and revokes certificates for a center. */
    @JsonProperty("center-issuer")
    CENTER_ISSUER,
    /** Runs a center: cohorts, sessions. */
    @JsonProperty("center-manager")
    CENTER_MANAGER,
    /** Writes courses and assessments. */
    @JsonProperty("content-author")
    CONTENT_AUTHOR,
    /** Reviews courses and assessments. */
    @JsonProperty("content-reviewer")
    CONTENT_REVIEWER,
    /** Heads a school and sees its teachers. */
    @JsonProperty("school-head")
    SCHOOL_HEAD,
    /** Sees the teachers and the coverage of a district or region. */
    @JsonProperty("district-officer")
    DISTRICT_OFFICER,
    /** Reads coverage without sight of persons. */
    @JsonProperty("ministry-analyst")
    MINISTRY_ANALYST,
    /** Keeps the registry. */
    @JsonProperty("registrar")
    REGISTRAR,
    /** Administers a part of the system. */
    @JsonProperty("admin")
    ADMIN
}
