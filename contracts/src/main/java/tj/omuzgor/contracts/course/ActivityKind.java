package tj.omuzgor.contracts.course;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The kind of an activity. */
public enum ActivityKind {
    /** Read by blocks. */
    @JsonProperty("reading")
    READING,
    /** Watched by seconds. */
    @JsonProperty("video")
    VIDEO,
    /** Listened to by seconds. */
    @JsonProperty("audio")
    AUDIO,
    /** Answered by items; completes by marking. */
    @JsonProperty("quiz")
    QUIZ,
    /** Attended. */
    @JsonProperty("face-to-face")
    FACE_TO_FACE,
    /** Done at school and reviewed. */
    @JsonProperty("practice")
    PRACTICE,
    /** Discussed. */
    @JsonProperty("discussion")
    DISCUSSION
}
