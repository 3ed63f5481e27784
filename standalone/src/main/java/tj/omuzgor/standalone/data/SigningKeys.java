package tj.omuzgor.standalone.data;

import com.nimbusds.jose.Algorithm;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** The private JWK Sets (RFC 7517) the services sign and seal with; each is made once and read by one service. */
public final class SigningKeys {

    private static final int ED25519_BYTES = 32;

    private final Secrets secrets;

    public SigningKeys(Secrets secrets) {
        this.secrets = secrets;
    }

    /** Receipts and server times (ES256), and the key bundles are sealed to (ECDH-ES+A256KW). */
    public Path sync() {
        return file(
                "sync.jwks.json",
                () -> List.of(
                        ec(KeyUse.SIGNATURE, JWSAlgorithm.ES256), ec(KeyUse.ENCRYPTION, JWEAlgorithm.ECDH_ES_A256KW)));
    }

    /** Package manifests (ES256). */
    public Path manifest() {
        return file("manifest.jwks.json", () -> List.of(ec(KeyUse.SIGNATURE, JWSAlgorithm.ES256)));
    }

    /** Credentials: the JWT proof (ES256) and the Data Integrity proof (Ed25519). */
    public Path credential() {
        return file("credential.jwks.json", () -> List.of(ec(KeyUse.SIGNATURE, JWSAlgorithm.ES256), ed25519()));
    }

    private Path file(String name, Supplier<List<JWK>> keys) {
        return secrets.file(name, () -> new JWKSet(keys.get()).toString(false));
    }

    private static JWK ec(KeyUse use, Algorithm algorithm) {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyUse(use)
                    .algorithm(algorithm)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("this JDK makes no P-256 keys", e);
        }
    }

    private static JWK ed25519() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new OctetKeyPair.Builder(
                            Curve.Ed25519, lastBytes(pair.getPublic().getEncoded()))
                    .d(lastBytes(pair.getPrivate().getEncoded()))
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.EdDSA)
                    .keyIDFromThumbprint()
                    .build();
        } catch (GeneralSecurityException | JOSEException e) {
            throw new IllegalStateException("this JDK makes no Ed25519 keys", e);
        }
    }

    /** RFC 8410: both encodings end with the 32 raw bytes. */
    private static Base64URL lastBytes(byte[] encoded) {
        return Base64URL.encode(Arrays.copyOfRange(encoded, encoded.length - ED25519_BYTES, encoded.length));
    }
}
