package tj.omuzgor.certification.credential;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.text.ParseException;
import java.util.Arrays;
import java.util.List;

/** The keys of the issuer, read once at start: those that sign, and all that verify. */
@Singleton
@Startup
final class CredentialKeys {

    private static final int ED25519_BYTES = 32;

    private final List<JWK> published;
    private final ECKey es256;
    private final OctetKeyPair ed25519;

    @Inject
    CredentialKeys(CredentialConfig config) {
        this(config.keyFile().map(CredentialKeys::read).orElseGet(() -> made(config)));
    }

    CredentialKeys(List<JWK> keys) {
        keys.forEach(CredentialKeys::requireName);
        this.published = keys.stream().map(JWK::toPublicJWK).toList();
        this.es256 = signing(keys, ECKey.class, Curve.P_256, "EC P-256");
        this.ed25519 = signing(keys, OctetKeyPair.class, Curve.Ed25519, "OKP Ed25519");
    }

    /** The public parts of all keys, retired ones included. */
    List<JWK> published() {
        return published;
    }

    /** Signs JSON Web Tokens. */
    ECKey es256() {
        return es256;
    }

    /** Signs Data Integrity proofs. */
    OctetKeyPair ed25519() {
        return ed25519;
    }

    /** Keys nobody else knows. */
    static List<JWK> ephemeral() {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            OctetKeyPair ed25519 = new OctetKeyPair.Builder(
                            Curve.Ed25519, last(pair.getPublic().getEncoded()))
                    .d(last(pair.getPrivate().getEncoded()))
                    .keyID("ed25519-1")
                    .build();
            return List.of(new ECKeyGenerator(Curve.P_256).keyID("es256-1").generate(), ed25519);
        } catch (GeneralSecurityException | JOSEException impossible) {
            throw new IllegalStateException("Every Java has Ed25519 and P-256", impossible);
        }
    }

    /** Only where no file is named: what such keys signed is not verifiable after the next start. */
    private static List<JWK> made(CredentialConfig config) {
        if (!config.ephemeralKeys()) {
            throw new IllegalStateException(
                    "omuzgor.credential.key-file (OMUZGOR_CREDENTIAL_KEY_FILE) names no file of keys");
        }
        return ephemeral();
    }

    private static List<JWK> read(Path file) {
        try {
            return JWKSet.load(file.toFile()).getKeys();
        } catch (IOException | ParseException unreadable) {
            throw new IllegalStateException("The credential keys cannot be read from " + file, unreadable);
        }
    }

    private static <K extends JWK> K signing(List<JWK> keys, Class<K> type, Curve curve, String name) {
        return keys.stream()
                .filter(JWK::isPrivate)
                .filter(type::isInstance)
                .map(type::cast)
                .filter(key -> curve.getName().equals(key.toJSONObject().get("crv")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The credential keys have no private " + name + " key"));
    }

    private static void requireName(JWK key) {
        if (key.getKeyID() == null || !key.getKeyID().matches("[A-Za-z0-9._-]+")) {
            throw new IllegalStateException("A credential key needs a kid of letters, digits, '.', '_' and '-'");
        }
    }

    /** Both encodings of an Ed25519 key end with its 32 bytes (RFC 8410). */
    private static Base64URL last(byte[] encoded) {
        return Base64URL.encode(Arrays.copyOfRange(encoded, encoded.length - ED25519_BYTES, encoded.length));
    }
}
