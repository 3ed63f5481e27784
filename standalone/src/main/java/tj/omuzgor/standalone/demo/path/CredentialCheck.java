package tj.omuzgor.standalone.demo.path;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JWSObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.ParseException;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import tj.omuzgor.standalone.demo.client.Call;
import tj.omuzgor.standalone.demo.client.GatewayHttp;
import tj.omuzgor.standalone.demo.client.Unexpected;

/** Reads a credential as a verifier elsewhere would: both forms, the issuer's keys, the status list. */
final class CredentialCheck {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final GatewayHttp gateway;
    private String address = "";
    private JsonNode embedded = JSON.createObjectNode();

    CredentialCheck(GatewayHttp gateway) {
        this.gateway = gateway;
    }

    void read(String credentialUrl) {
        address = credentialUrl;
        embedded = gateway.send(Call.get(address).accept("application/vc+ld+json"))
                .expect(200)
                .json();
    }

    /** Verifies the JWT by the issuer's DID document. @return the issuer */
    String verifyToken() {
        String token = gateway.send(Call.get(address).accept("application/vc+jwt"))
                .expect(200)
                .text()
                .strip();
        JsonNode did =
                gateway.send(Call.get("/.well-known/did.json")).expect(200).json();
        String issuer = did.path("id").asText();
        JsonNode payload =
                json(Signatures.of(keys(did), "/.well-known/did.json").verified(token));
        Check.equal("the issuer of the JWT", issuer, payload.path("iss").asText());
        Check.equal(
                "the jti of the JWT",
                embedded.path("id").asText(),
                payload.path("jti").asText());
        Check.equal("the subject", embedded.path("credentialSubject"), payload.path("credentialSubject"));
        Check.that(kid(token).startsWith(issuer + "#"), "the JWT's kid is " + kid(token));
        return issuer;
    }

    /** The elliptic keys of the DID document as a JWK Set, each by its DID URL. */
    private static String keys(JsonNode did) {
        ObjectNode set = JSON.createObjectNode();
        var keys = set.putArray("keys");
        for (JsonNode method : did.path("verificationMethod")) {
            if (method.path("publicKeyJwk") instanceof ObjectNode key) {
                keys.add(key.deepCopy().put("kid", method.path("id").asText()));
            }
        }
        return set.toString();
    }

    private static String kid(String token) {
        try {
            return JWSObject.parse(token).getHeader().getKeyID();
        } catch (ParseException e) {
            throw new Unexpected("the JWT cannot be read: " + e.getMessage(), e);
        }
    }

    /** Verifies the proof inside the other form, and that it breaks when the content is changed. @return its cryptosuite */
    String verifyEmbedded() {
        DataIntegrity proof = new DataIntegrity(
                gateway.send(Call.get("/.well-known/did.json")).expect(200).json());
        Check.that(proof.holds(embedded), "the Data Integrity proof is wrong: " + embedded.path("proof"));
        ObjectNode changed = embedded.deepCopy();
        changed.put("validFrom", "2000-01-01T00:00:00Z");
        Check.that(!proof.holds(changed), "the Data Integrity proof holds for a credential that was changed");
        return DataIntegrity.CRYPTOSUITE;
    }

    String list() {
        return embedded.path("credentialStatus").path("statusListCredential").asText();
    }

    String index() {
        return embedded.path("credentialStatus").path("statusListIndex").asText();
    }

    /** Bitstring Status List: GZIP, base64url behind the multibase letter u; the first bit is the highest of the first byte. */
    boolean isRevoked() {
        JsonNode credential = gateway.send(Call.get(list()).accept("application/vc+ld+json"))
                .expect(200)
                .json();
        String encoded =
                credential.path("credentialSubject").path("encodedList").asText();
        Check.that(encoded.startsWith("u"), "the list is not multibase base64url: " + credential);
        byte[] bits = unzipped(Base64.getUrlDecoder().decode(encoded.substring(1)));
        int index = Integer.parseInt(index());
        return (bits[index / 8] & (0x80 >> index % 8)) != 0;
    }

    private static byte[] unzipped(byte[] bytes) {
        try (GZIPInputStream unzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return unzip.readAllBytes();
        } catch (IOException e) {
            throw new Unexpected("the status list cannot be unpacked", e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.reader()
                    .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .readTree(text);
        } catch (JsonProcessingException e) {
            throw new Unexpected("the JWT's payload is no JSON", e);
        }
    }
}
