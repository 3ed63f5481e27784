package tj.omuzgor.gateway.sync;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;

/** Signs what devices keep as proof, verifies what they bring back, and lists the public keys. A missing key fails the start. */
@Singleton
@Startup
class SyncKeys {
    private final JWKSet keys;
    private final ECKey signing;
    private final JWSSigner signer;

    @Inject
    SyncKeys(SyncConfig config) {
        this(SyncKeyFile.load(config));
    }

    SyncKeys(JWKSet keys) {
        this.keys = keys;
        this.signing = keys.getKeys().stream()
                .filter(SyncKeys::signs)
                .filter(JWK::isPrivate)
                .findFirst()
                .map(JWK::toECKey)
                .orElseThrow(() -> new IllegalStateException("The keys of sync hold no private ES256 key that signs"));
        this.signer = signer(signing);
        boolean seals = keys.getKeys().stream().anyMatch(key -> KeyUse.ENCRYPTION.equals(key.getKeyUse()));
        if (!seals) {
            throw new IllegalStateException("The keys of sync hold none that bundles are sealed to");
        }
    }

    /** The public keys as a JWK Set. */
    String published() {
        return keys.toString(true);
    }

    /**
     * A compact ES256 JWS.
     *
     * @param type the {@code typ} of its header, so that one kind of proof never passes for another
     */
    String signed(String type, String payload) {
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .keyID(signing.getKeyID())
                .type(new JOSEObjectType(type))
                .build();
        var jws = new JWSObject(header, new Payload(payload));
        try {
            jws.sign(signer);
        } catch (JOSEException impossible) {
            throw new IllegalStateException("The key " + signing.getKeyID() + " does not sign", impossible);
        }
        return jws.serialize();
    }

    /** The payload of a JWS that one of these keys signed; null for any other text. */
    @Nullable
    String verified(String type, String compact) {
        try {
            var jws = JWSObject.parse(compact);
            var header = jws.getHeader();
            if (!JWSAlgorithm.ES256.equals(header.getAlgorithm())
                    || header.getType() == null
                    || !header.getType().getType().equals(type)) {
                return null;
            }
            var key = keys.getKeyByKeyId(header.getKeyID());
            return key != null && signs(key) && jws.verify(new ECDSAVerifier(key.toECKey()))
                    ? jws.getPayload().toString()
                    : null;
        } catch (ParseException | JOSEException notOurs) {
            return null;
        }
    }

    private static JWSSigner signer(ECKey key) {
        try {
            return new ECDSASigner(key);
        } catch (JOSEException unfit) {
            throw new IllegalStateException("The key " + key.getKeyID() + " does not sign", unfit);
        }
    }

    private static boolean signs(JWK key) {
        return key instanceof ECKey ec && Curve.P_256.equals(ec.getCurve()) && KeyUse.SIGNATURE.equals(key.getKeyUse());
    }
}
