package tj.omuzgor.certification.certificate;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The unguessable code that opens a certificate's page: 13 characters of Crockford's base 32, 65 random bits. */
public final class CertificateCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 13;
    private static final Pattern SHAPE = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private CertificateCode() {}

    /** A new code. */
    static String random() {
        return RANDOM.ints(LENGTH, 0, ALPHABET.length())
                .map(ALPHABET::charAt)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The code a person meant: in any case, with hyphens, O for 0 and I or L for 1; null where it is no code. */
    public static @Nullable String read(String typed) {
        if (typed.length() > 3 * LENGTH) {
            return null;
        }
        String code = typed.replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return SHAPE.matcher(code).matches() ? code : null;
    }

    /** The code in groups, as it is printed. */
    public static String grouped(String code) {
        return code.substring(0, 4) + "-" + code.substring(4, 8) + "-" + code.substring(8);
    }
}
