package tj.omuzgor.identity.device;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.util.Base64URL;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.text.ParseException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.PublicJwk;

/** Reads what a device signed: a compact JWS (RFC 7515) by ES256, or by Ed25519 (RFC 8037). The key decides the algorithm, not the header. */
final class Signed {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** SubjectPublicKeyInfo of an Ed25519 key up to its 32 bytes (RFC 8410). */
    private static final byte[] ED25519 = HexFormat.of().parseHex("302a300506032b6570032100");

    private Signed() {}

    /** The payload, where the key signed it and it is an object; null otherwise. */
    static @Nullable JsonNode payload(String compact, PublicJwk key) {
        try {
            var jws = JWSObject.parse(compact);
            boolean critical = jws.getHeader().getCriticalParams() != null;
            if (critical || !(key.kty().equals("EC") ? es256(jws, key) : ed25519(jws, key))) {
                return null;
            }
            var payload = JSON.readTree(jws.getPayload().toBytes());
            return payload.isObject() ? payload : null;
        } catch (ParseException
                | JsonProcessingException
                | IllegalArgumentException
                | IllegalStateException unreadable) {
            return null;
        } catch (java.io.IOException | GeneralSecurityException | JOSEException unusable) {
            return null;
        }
    }

    private static boolean es256(JWSObject jws, PublicJwk key) throws JOSEException {
        return JWSAlgorithm.ES256.equals(jws.getHeader().getAlgorithm())
                && jws.verify(new ECDSAVerifier(PublicKeys.ec(key).toECPublicKey()));
    }

    private static boolean ed25519(JWSObject jws, PublicJwk key) throws GeneralSecurityException {
        var algorithm = jws.getHeader().getAlgorithm();
        if (!JWSAlgorithm.EdDSA.equals(algorithm) && !JWSAlgorithm.Ed25519.equals(algorithm)) {
            return false;
        }
        var x = new Base64URL(key.x()).decode();
        var encoded = ByteBuffer.allocate(ED25519.length + x.length)
                .put(ED25519)
                .put(x)
                .array();
        var signature = Signature.getInstance("Ed25519");
        signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        signature.update(jws.getSigningInput());
        return signature.verify(jws.getSignature().decode());
    }
}
