package tj.omuzgor.identity.device;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.PublicJwk;

/** A phone with keys of its own: ES256, or Ed25519 and X25519. */
public final class Phone {
    private static final ObjectMapper JSON = new ObjectMapper();

    final UUID id;
    private final @Nullable ECKey signing;
    private final @Nullable KeyPair edwards;
    final PublicJwk signingKey;
    final PublicJwk agreementKey;

    private Phone(
            UUID id, @Nullable ECKey signing, @Nullable KeyPair edwards, PublicJwk signingKey, PublicJwk agreementKey) {
        this.id = id;
        this.signing = signing;
        this.edwards = edwards;
        this.signingKey = signingKey;
        this.agreementKey = agreementKey;
    }

    public static Phone es256() {
        try {
            var signing = new ECKeyGenerator(Curve.P_256).generate();
            var agreement = new ECKeyGenerator(Curve.P_256).generate();
            return new Phone(UUID.randomUUID(), signing, null, jwk(signing), jwk(agreement));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Phone ed25519() {
        try {
            var signing = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            var agreement = KeyPairGenerator.getInstance("X25519").generateKeyPair();
            return new Phone(UUID.randomUUID(), null, signing, okp("Ed25519", signing), okp("X25519", agreement));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The same phone with keys made anew. */
    Phone renewed() {
        var newer = es256();
        return new Phone(id, newer.signing, null, newer.signingKey, newer.agreementKey);
    }

    String thumbprint() {
        return PublicKeys.thumbprint(signingKey);
    }

    /** The proof of possession for a person at a time. */
    String proof(String subject, long epochSecond) {
        return signed(Map.of(
                "sub",
                subject,
                "deviceId",
                id.toString(),
                "agreementKey",
                PublicKeys.thumbprint(agreementKey),
                "iat",
                epochSecond));
    }

    /** The signature under another phone's enrollment. */
    String countersignature(Phone other, String registryNumber, long epochSecond) {
        return signed(Map.of(
                "registryNumber",
                registryNumber,
                "deviceId",
                other.id.toString(),
                "signingKey",
                other.thumbprint(),
                "iat",
                epochSecond));
    }

    /** The body of an enrollment online. */
    public Map<String, Object> enrollment(String account, long epochSecond) {
        var body = new LinkedHashMap<String, Object>();
        body.put("deviceId", id.toString());
        body.put("name", "Samsung A12");
        body.put("signingKey", members(signingKey));
        body.put("agreementKey", members(agreementKey));
        body.put("proof", proof(account, epochSecond));
        return body;
    }

    static Map<String, Object> members(PublicJwk key) {
        var members = new LinkedHashMap<String, Object>(Map.of("kty", key.kty(), "crv", key.crv(), "x", key.x()));
        if (key.y() != null) {
            members.put("y", key.y());
        }
        // What an exporter adds.
        members.put("ext", true);
        return members;
    }

    private String signed(Map<String, Object> payload) {
        try {
            var text = JSON.writeValueAsString(payload);
            return edwards == null ? es256(text) : ed25519(text, edwards);
        } catch (JsonProcessingException | GeneralSecurityException | JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String es256(String payload) throws JOSEException {
        var jws = new JWSObject(new JWSHeader(JWSAlgorithm.ES256), new Payload(payload));
        jws.sign(new ECDSASigner(signing));
        return jws.serialize();
    }

    private static String ed25519(String payload, KeyPair pair) throws GeneralSecurityException {
        var input = Base64URL.encode("{\"alg\":\"EdDSA\"}") + "." + Base64URL.encode(payload);
        var signature = Signature.getInstance("Ed25519");
        signature.initSign(pair.getPrivate());
        signature.update(input.getBytes(StandardCharsets.US_ASCII));
        return input + "." + Base64URL.encode(signature.sign());
    }

    private static PublicJwk jwk(ECKey key) {
        return new PublicJwk("EC", "P-256", key.getX().toString(), key.getY().toString());
    }

    private static PublicJwk okp(String curve, KeyPair pair) {
        var encoded = pair.getPublic().getEncoded();
        var x = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
        return new PublicJwk("OKP", curve, Base64URL.encode(x).toString(), null);
    }
}
