package tj.omuzgor.identity.teacher;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How names are written: NFC, the letters of the Tajik and Russian alphabets, hyphen, apostrophe, space and dot. */
final class NameRules {
    private static final String LETTERS = "А-Яа-яЁёҒғӢӣҚқӮӯҲҳҶҷ";
    private static final Pattern NAME =
            Pattern.compile("[" + LETTERS + "'’ .-]*[" + LETTERS + "][" + LETTERS + "'’ .-]*");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");

    private NameRules() {}

    /** The name composed, trimmed, with single spaces. */
    static String normalized(String name) {
        return SPACES.matcher(Normalizer.normalize(name, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    /** The same of a name that may be absent; an empty one is. */
    static @Nullable String normalizedOrNull(@Nullable String name) {
        var text = name == null ? "" : normalized(name);
        return text.isEmpty() ? null : text;
    }

    /** Whether a normalized name holds a letter, and nothing but what a name may hold. */
    static boolean allows(String normalized) {
        return NAME.matcher(normalized).matches();
    }
}
