package tj.omuzgor.contracts.course;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How an activity is learned; credit is counted by it. */
public enum Modality {
    /** On a device, with or without a network. */
    @JsonProperty("online")
    ONLINE,
    /** In a room of a center. */
    @JsonProperty("face-to-face")
    FACE_TO_FACE,
    /** At the teacher's own school. */
    @JsonProperty("practice")
    PRACTICE
}
