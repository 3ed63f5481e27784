package tj.omuzgor.contracts.identity;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far an import is. */
public enum ImportStatus {
    /** Kept, not read yet: imports run one at a time. */
    @JsonProperty("waiting")
    WAITING,
    /** Being read or compared; nothing of it is applied yet. */
    @JsonProperty("running")
    RUNNING,
    /** Applied, or after a dry run tried. */
    @JsonProperty("done")
    DONE,
    /** The file was refused whole; nothing was applied. */
    @JsonProperty("refused")
    REFUSED,
    /** Something else went wrong; nothing was applied. */
    @JsonProperty("failed")
    FAILED
}
