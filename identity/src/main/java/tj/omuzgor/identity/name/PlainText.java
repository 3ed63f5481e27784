package tj.omuzgor.identity.name;

import java.util.regex.Pattern;

/** Text that is shown as it is stored. */
public final class PlainText {
    /** What a text that is not plain is told. */
    public static final String RULE = "must hold no line break and no invisible character";

    /** Control and format characters, halves of characters, private and unassigned ones: no document can print them. */
    private static final Pattern INVISIBLE = Pattern.compile("\\p{C}");

    private PlainText() {}

    /** Whether every character can be seen. */
    public static boolean isPlain(String text) {
        return !INVISIBLE.matcher(text).find();
    }
}
