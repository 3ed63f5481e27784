package tj.omuzgor.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** A well-formed value that no database of ours holds; its message says in a caller's terms what the field takes. */
public final class Unstorable extends MismatchedInputException {
    Unstorable(JsonParser parser, String expected, Class<?> type) {
        super(parser, expected, type);
    }

    /** What the field takes, such as {@code must be a text without the character U+0000}. */
    public String expected() {
        return getOriginalMessage();
    }
}
