package tj.omuzgor.identity.claim;

import java.text.Normalizer;
import java.util.Locale;

/** Registry numbers as people type them. */
final class RegistryNumbers {

    private static final String CYRILLIC = "АВЕКМНОРСТУХ";
    private static final String LATIN = "ABEKMHOPCTYX";

    private RegistryNumbers() {}

    /** Upper case, without spaces, and a Cyrillic letter that looks like a Latin one taken for it. */
    static String normalized(String typed) {
        var text = Normalizer.normalize(typed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        var normalized = new StringBuilder(text.length());
        text.codePoints().filter(point -> !Character.isWhitespace(point)).forEach(point -> {
            int look = CYRILLIC.indexOf(point);
            normalized.appendCodePoint(look < 0 ? point : LATIN.charAt(look));
        });
        return normalized.toString();
    }

    /** The user name where none is asked for. */
    static String username(String registryNumber) {
        return registryNumber.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]", "-");
    }
}
