package tj.omuzgor.contracts.sync;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What became of a record. */
public enum RecordStatus {
    /** It counts, or will as soon as others arrive. */
    @JsonProperty("stored")
    STORED,
    /** Kept; its reason is stated. */
    @JsonProperty("quarantined")
    QUARANTINED,
    /** Malformed for ever. */
    @JsonProperty("rejected")
    REJECTED,
    /** The owning service did not answer; nothing is known. */
    @JsonProperty("retry")
    RETRY
}
