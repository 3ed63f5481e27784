package tj.omuzgor.standalone.demo.client;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * An authenticator application: one-time codes by time (RFC 6238: HMAC-SHA-1, 30 seconds, 6 digits). Where a person of the demo is asked to
 * set one up, it takes the key that follows from her password, so that anybody who was told the password can set up the same one.
 */
public final class Authenticator {

    static final int SECONDS = 30;

    private static final String PURPOSE = "omuzgor authenticator";
    private static final int LENGTH = 20;
    private static final int MODULUS = 1_000_000;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final String secret;

    private Authenticator(String secret) {
        this.secret = secret;
    }

    /** The authenticator of whoever has this password. */
    public static Authenticator of(String password) {
        byte[] digest =
                hmac("HmacSHA256", password.getBytes(StandardCharsets.UTF_8), PURPOSE.getBytes(StandardCharsets.UTF_8));
        return new Authenticator(
                Base64.getUrlEncoder().withoutPadding().encodeToString(digest).substring(0, LENGTH));
    }

    /** With a key as it is, such as a test vector's. */
    static Authenticator withSecret(String secret) {
        return new Authenticator(secret);
    }

    /** The key as the sign-in page names it. */
    String secret() {
        return secret;
    }

    /** The key as a person types it into an application: base32 in groups of four. */
    public String key() {
        StringBuilder bits = new StringBuilder();
        for (byte one : secret.getBytes(StandardCharsets.US_ASCII)) {
            bits.append(String.format(Locale.ROOT, "%8s", Integer.toBinaryString(one))
                    .replace(' ', '0'));
        }
        StringBuilder key = new StringBuilder();
        for (int i = 0; i + 5 <= bits.length(); i += 5) {
            if (i > 0 && i % 20 == 0) {
                key.append(' ');
            }
            key.append(BASE32.charAt(Integer.parseInt(bits.substring(i, i + 5), 2)));
        }
        return key.toString();
    }

    /** The step an instant lies in. */
    static long step(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), SECONDS);
    }

    /** The code of a step. */
    String code(long step) {
        byte[] hash = hmac(
                "HmacSHA1",
                secret.getBytes(StandardCharsets.US_ASCII),
                ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
        return String.format(Locale.ROOT, "%06d", number % MODULUS);
    }

    private static byte[] hmac(String algorithm, byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }
}
