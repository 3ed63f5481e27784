package tj.omuzgor.contracts.sync;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a person decides about a record that waits for one. */
public enum RecordDecision {
    /** It counts, unless the registry speaks against it. */
    @JsonProperty("accept")
    ACCEPT,
    /** It never counts. */
    @JsonProperty("refuse")
    REFUSE
}
