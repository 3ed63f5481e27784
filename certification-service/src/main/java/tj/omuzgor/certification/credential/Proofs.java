package tj.omuzgor.certification.credential;

import com.apicatalog.multibase.Multibase;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.time.Instant;

/**
 * Signs a credential twice: a Data Integrity proof {@code eddsa-rdfc-2022} inside it, then a JSON Web Token (ES256) around both, as Open
 * Badges 3.0 asks for. It takes milliseconds of computing: never on the event loop.
 */
@Singleton
final class Proofs {

    private final CredentialKeys keys;
    private final DidDocument did;
    private final CanonicalForm canonical;
    private final ObjectMapper json;

    Proofs(CredentialKeys keys, DidDocument did, BundledContexts contexts, ObjectMapper json) {
        this.keys = keys;
        this.did = did;
        this.canonical = new CanonicalForm(contexts);
        this.json = json;
    }

    /** Signs; the credential given is left as it is. */
    SignedCredential sign(ObjectNode credential, Instant at) {
        ObjectNode embedded = credential.deepCopy();
        embedded.withArray("proof").add(dataIntegrity(credential, at));
        return new SignedCredential(write(embedded), token(embedded));
    }

    private ObjectNode dataIntegrity(ObjectNode credential, Instant at) {
        ObjectNode proof = json.createObjectNode()
                .put("type", "DataIntegrityProof")
                .put("cryptosuite", "eddsa-rdfc-2022")
                .put("created", at.toString())
                .put("verificationMethod", did.id(keys.ed25519()))
                .put("proofPurpose", "assertionMethod");
        ObjectNode configuration = proof.deepCopy();
        configuration.set("@context", credential.get("@context"));
        ByteArrayOutputStream hashes = new ByteArrayOutputStream();
        hashes.writeBytes(sha256(canonical.of(write(configuration))));
        hashes.writeBytes(sha256(canonical.of(write(credential))));
        return proof.put("proofValue", Multibase.BASE_58_BTC.encode(ed25519(hashes.toByteArray())));
    }

    /** The header holds no more than alg, kid and typ; the claims stand beside the credential's own members. */
    private String token(ObjectNode credential) {
        ObjectNode claims = credential.deepCopy();
        var issuer = credential.get("issuer");
        claims.put(
                "iss",
                issuer.isTextual() ? issuer.textValue() : issuer.path("id").textValue());
        claims.put("sub", credential.path("credentialSubject").path("id").textValue());
        claims.put("jti", credential.path("id").textValue());
        claims.put("nbf", seconds(credential, "validFrom"));
        if (credential.has("validUntil")) {
            claims.put("exp", seconds(credential, "validUntil"));
        }
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(JOSEObjectType.JWT)
                .keyID(did.id(keys.es256()))
                .build();
        JWSObject token = new JWSObject(header, new Payload(write(claims)));
        try {
            token.sign(new ECDSASigner(keys.es256()));
        } catch (JOSEException failed) {
            throw new IllegalStateException("The credential cannot be signed", failed);
        }
        return token.serialize();
    }

    private byte[] ed25519(byte[] message) {
        try {
            var spec = new EdECPrivateKeySpec(
                    NamedParameterSpec.ED25519, keys.ed25519().getDecodedD());
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(KeyFactory.getInstance("Ed25519").generatePrivate(spec));
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("The credential cannot be signed", failed);
        }
    }

    private String write(ObjectNode node) {
        try {
            return json.writeValueAsString(node);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A JSON tree is writable", impossible);
        }
    }

    private static long seconds(ObjectNode credential, String member) {
        return Instant.parse(credential.path(member).textValue()).getEpochSecond();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
