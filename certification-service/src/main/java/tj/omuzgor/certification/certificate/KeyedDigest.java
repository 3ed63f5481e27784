package tj.omuzgor.certification.certificate;

import io.quarkus.runtime.Startup;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Digests of what was deleted: who has the paper and the salt proves that it was this; the digest alone tells nothing. */
@Startup
@ApplicationScoped
class KeyedDigest {

    private static final String HMAC = "HmacSHA256";
    private static final int SHORTEST_SALT = 16;

    private final SecretKeySpec key;

    KeyedDigest(ErasureConfig config) {
        if (config.salt().length() < SHORTEST_SALT) {
            throw new IllegalArgumentException("omuzgor.erasure.salt has less than " + SHORTEST_SALT + " characters");
        }
        this.key = new SecretKeySpec(config.salt().getBytes(StandardCharsets.UTF_8), HMAC);
    }

    Buffer of(String text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            return Buffer.buffer(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has HMAC-SHA-256", impossible);
        }
    }
}
