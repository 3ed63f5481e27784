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
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.text.ParseException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The private JWK Sets (RFC 7517) the services sign and seal with; each is read by one service. */
public final class SigningKeys {

    private static final int ED25519_BYTES = 32;

    private final Secrets secrets;

    public SigningKeys(Secrets secrets) {
        this.secrets = secrets;
    }

    /** A set of keys, each of one purpose. */
    public enum Purpose {
        /** Receipts and server times (ES256), and the key bundles are sealed to (ECDH-ES+A256KW). */
        SYNC("sync"),
        /** Package manifests (ES256). */
        MANIFEST("manifest"),
        /** Credentials: the JWT proof (ES256) and the Data Integrity proof (Ed25519). */
        CREDENTIAL("credential");

        private final String word;

        Purpose(String word) {
            this.word = word;
        }

        /** Its name on the command line and in the name of its file. */
        public String word() {
            return word;
        }

        private List<JWK> made() {
            return switch (this) {
                case SYNC ->
                    List.of(
                            ec(KeyUse.SIGNATURE, JWSAlgorithm.ES256),
                            ec(KeyUse.ENCRYPTION, JWEAlgorithm.ECDH_ES_A256KW));
                case MANIFEST -> List.of(ec(KeyUse.SIGNATURE, JWSAlgorithm.ES256));
                case CREDENTIAL -> List.of(ec(KeyUse.SIGNATURE, JWSAlgorithm.ES256), ed25519());
            };
        }
    }

    /** The file of a set, made the first time it is asked for. */
    public Path file(Purpose purpose) {
        return secrets.file(name(purpose), () -> text(purpose.made()));
    }

    /**
     * Puts new keys before those there are. The new ones sign from the next start on; of the old ones those that signed keep their public
     * part, so that what they signed stays valid, and those that open what was sealed to them stay whole.
     */
    public void rotate(Purpose purpose) {
        try {
            Stream<JWK> retired = JWKSet.load(file(purpose).toFile()).getKeys().stream()
                    .map(key -> KeyUse.ENCRYPTION.equals(key.getKeyUse()) ? key : key.toPublicJWK());
            secrets.replace(
                    name(purpose),
                    text(Stream.concat(purpose.made().stream(), retired).toList()));
        } catch (IOException | ParseException e) {
            throw new Refusal("Cannot read " + file(purpose) + ": " + e.getMessage() + ".", e);
        }
    }

    private static String name(Purpose purpose) {
        return purpose.word() + ".jwks.json";
    }

    private static String text(List<JWK> keys) {
        return new JWKSet(keys).toString(false);
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
