package tj.omuzgor.contracts.course;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether an enrollment counts as completed now; a later fact may take it back. */
public enum CompletionStatus {
    /** Everything required is done. */
    @JsonProperty("completed")
    COMPLETED,
    /** Was completed, is not any more. */
    @JsonProperty("withdrawn")
    WITHDRAWN
}
