package tj.omuzgor.identity.name;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.LatinName;

/** How names are written: NFC, the letters of the Tajik and Russian alphabets, hyphen, apostrophe, space and dot. */
public final class NameRules {
    private static final String LETTERS = "А-Яа-яЁёҒғӢӣҚқӮӯҲҳҶҷ";
    private static final Pattern NAME =
            Pattern.compile("[" + LETTERS + "'’ .-]*[" + LETTERS + "][" + LETTERS + "'’ .-]*");
    private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}'’ʻʼ` .-]*\\p{IsLatin}[\\p{IsLatin}'’ʻʼ` .-]*");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");

    private NameRules() {}

    /** The name composed, with Tajik letters for the substitutes of old fonts, trimmed, with single spaces. */
    public static String normalized(String name) {
        return LegacyLetters.repaired(composed(name));
    }

    /** The same of a name that may be absent; an empty one is. */
    public static @Nullable String normalizedOrNull(@Nullable String name) {
        var text = name == null ? "" : normalized(name);
        return text.isEmpty() ? null : text;
    }

    /** A name in Latin letters composed, trimmed, with single spaces. */
    public static @Nullable LatinName normalized(@Nullable LatinName name) {
        if (name == null) {
            return null;
        }
        var patronymic = name.patronymic() == null ? "" : composed(name.patronymic());
        return new LatinName(composed(name.family()), composed(name.given()), patronymic.isEmpty() ? null : patronymic);
    }

    /** Whether a normalized name in Latin letters holds a letter, and nothing but what such a name may hold. */
    public static boolean allowsLatin(String normalized) {
        return LATIN.matcher(normalized).matches();
    }

    /** The name composed, trimmed, with single spaces; its letters stay. */
    public static String composed(String name) {
        return SPACES.matcher(Normalizer.normalize(name, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    /** Whether a normalized name holds a letter, and nothing but what a name may hold. */
    public static boolean allows(String normalized) {
        return NAME.matcher(normalized).matches();
    }
}
