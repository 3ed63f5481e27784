package tj.omuzgor.test.authorization;

import java.util.Arrays;

/** What a caller meets, in the words of the table. */
enum Answer {
    /** Done or shown. */
    YES("yes"),
    /** A list that does not hold the thing. */
    EMPTY("empty"),
    /** A valid token is missing. */
    SIGN_IN("401"),
    /** Seen, but not to be done by this caller. */
    FORBIDDEN("403"),
    /** Not to be seen by this caller. */
    ABSENT("404"),
    /** The request names a thing that is not to be seen by this caller, as if there were none. */
    UNKNOWN("422");

    private final String word;

    Answer(String word) {
        this.word = word;
    }

    static Answer of(String word) {
        return Arrays.stream(values())
                .filter(answer -> answer.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "An answer is yes, empty, 401, 403, 404 or 422, not \"" + word + "\""));
    }

    @Override
    public String toString() {
        return word;
    }
}
