package tj.omuzgor.certification.certificate;

import java.time.Instant;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tj.omuzgor.platform.time.PolicyZone;

/**
 * The number printed on a certificate: country, year of issue, running number of the year and two check digits over year and running
 * number (ISO/IEC 7064, MOD 97-10), such as {@code TJ-2026-0000017-42}. The check finds slips of the pen; only a lookup tells validity.
 */
final class CertificateNumber {

    private static final Pattern SHAPE = Pattern.compile("TJ-([0-9]{4})-([0-9]{7,})-([0-9]{2})");
    private static final int MODULUS = 97;

    private CertificateNumber() {}

    /** The year of the register an instant belongs to. */
    static int year(Instant issuedAt) {
        return issuedAt.atZone(PolicyZone.DUSHANBE).getYear();
    }

    static String of(int year, long sequence) {
        String digits = String.format(Locale.ROOT, "%04d%07d", year, sequence);
        int check = MODULUS + 1 - Math.toIntExact(Long.parseLong(digits + "00") % MODULUS);
        return String.format(Locale.ROOT, "TJ-%s-%s-%02d", digits.substring(0, 4), digits.substring(4), check);
    }

    /** Whether a number can be one of ours: its shape and its check digits. */
    static boolean isWellFormed(String number) {
        Matcher parts = SHAPE.matcher(number);
        return parts.matches() && Long.parseLong(parts.group(1) + parts.group(2) + parts.group(3)) % MODULUS == 1;
    }
}
