package tj.omuzgor.certification.credential;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.apicatalog.multibase.Multibase;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import tj.omuzgor.certification.Arrivals;
import tj.omuzgor.certification.Learner;
import tj.omuzgor.test.ServiceTest;

/** Verifies as a stranger would: by the public documents alone. */
@ServiceTest
final class CredentialTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DID = "did:web:127.0.0.1%3A8081";

    @Inject
    Arrivals arrivals;

    @Test
    void theTokenIsSignedByAKeyOfTheDidDocument() throws Exception {
        String jwt = given().accept("application/vc+jwt")
                .get(issued())
                .then()
                .statusCode(200)
                .contentType("application/vc+jwt")
                .extract()
                .asString();

        JWSObject token = JWSObject.parse(jwt);
        JsonNode method = method(token.getHeader().getKeyID());

        assertThat(token.getHeader().toJSONObject().keySet()).containsExactlyInAnyOrder("alg", "kid", "typ");
        assertThat(token.getHeader().toJSONObject())
                .containsEntry("alg", "ES256")
                .containsEntry("typ", "JWT");
        assertThat(token.verify(
                        new ECDSAVerifier(ECKey.parse(method.get("publicKeyJwk").toString()))))
                .isTrue();
        JsonNode claims = JSON.readTree(token.getPayload().toString());
        assertThat(claims.get("iss").textValue())
                .isEqualTo(DID)
                .isEqualTo(claims.at("/issuer/id").textValue());
        assertThat(claims.get("sub")).isEqualTo(claims.at("/credentialSubject/id"));
        assertThat(claims.get("jti")).isEqualTo(claims.get("id"));
        assertThat(claims.at("/proof/0/cryptosuite").textValue()).isEqualTo("eddsa-rdfc-2022");
        assertThat(method.get("publicKeyJwk").has("d")).isFalse();
    }

    @Test
    void theDataIntegrityProofHoldsAndBreaksWithAnyChange() throws Exception {
        ObjectNode credential = embedded(issued());
        ObjectNode changed = credential.deepCopy();
        ((ObjectNode) changed.at("/credentialSubject/identifier/0")).put("identityHash", "Дигар Ном");

        assertThat(proofHolds(credential)).isTrue();
        assertThat(proofHolds(changed)).isFalse();
    }

    @Test
    void saysWhatIsPrintedInTheTermsOfOpenBadges() throws Exception {
        Learner learner = Learner.some();
        learner.arriveAt(arrivals);
        JsonNode credential = embedded(credentialPath(learner.issue()));

        assertThat(credential.at("/credentialSubject/identifier/0/identityHash").textValue())
                .isEqualTo("Раҳмонова Гулҷаҳон Ӯктамовна");
        assertThat(credential.at("/credentialSubject/creditsEarned").asText()).isEqualTo("1");
        assertThat(credential.at("/credentialSubject/achievement/name").textValue())
                .isEqualTo("Технологияҳои рақамӣ дар дарс");
        assertThat(credential.at("/credentialSubject/achievement/description").textValue())
                .contains("фосилавӣ: 12 соати таълимӣ", "рӯ ба рӯ: 8 соати таълимӣ", "амалия: 4 соати таълимӣ");
        assertThat(credential.toString()).doesNotContain(learner.teacher().toString());
        given().get(URI.create(credential
                                .at("/credentialSubject/achievement/id")
                                .textValue())
                        .getPath())
                .then()
                .statusCode(200)
                .body("humanCode", equalTo(learner.courseCode()));
        given().get(URI.create(credential
                                .at("/credentialSubject/achievement/creator/id")
                                .textValue())
                        .getPath())
                .then()
                .statusCode(200)
                .body("name", equalTo("Маркази инноватсионии Кӯлоб"));
    }

    @Test
    void theSignedStatusListTellsOfARevocationAtOnce() throws Exception {
        Learner learner = Learner.some();
        learner.arriveAt(arrivals);
        String id = learner.issue();
        JsonNode status = embedded(credentialPath(id)).get("credentialStatus");
        String list = URI.create(status.get("statusListCredential").textValue()).getPath();
        int place = Integer.parseInt(status.get("statusListIndex").textValue());
        String tag = given().get(list).then().statusCode(200).extract().header("ETag");
        given().header("If-None-Match", tag).get(list).then().statusCode(304);
        assertThat(bit(list, place)).isFalse();

        learner.asIssuer().body(Map.of("reason", "x")).post("/certificates/" + id + "/revocation");

        assertThat(bit(list, place)).isTrue();
        assertThat(proofHolds(embedded(list))).isTrue();
        String jwt =
                given().accept("application/vc+jwt").get(list).then().extract().asString();
        JWSObject token = JWSObject.parse(jwt);
        assertThat(token.verify(new ECDSAVerifier(ECKey.parse(
                        method(token.getHeader().getKeyID()).get("publicKeyJwk").toString()))))
                .isTrue();
        assertThat(JSON.readTree(token.getPayload().toString()).has("exp")).isTrue();
    }

    @Test
    void answersInTheFormAskedFor() {
        String path = issued();

        given().get(path).then().contentType("application/json").header("Cache-Control", "public, max-age=300");
        given().accept("application/vc").get(path).then().contentType("application/vc");
        given().accept("application/vc+ld+json").get(path).then().contentType("application/vc+ld+json");
        given().accept("text/plain").get(path).then().contentType(containsString("text/plain"));
        given().accept("image/png").get(path).then().statusCode(406);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        given().get("/credentials/" + UUID.randomUUID()).then().statusCode(404);
        given().get("/status/9999").then().statusCode(404);
        given().get("/achievements/none").then().statusCode(404);
        given().get("/issuers/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void aMemberThatNoContextDefinesIsNeverSigned() {
        CanonicalForm canonical = new CanonicalForm(new BundledContexts());

        assertThatThrownBy(() -> canonical.of("""
                {"@context": ["https://www.w3.org/ns/credentials/v2"], "id": "urn:x:1", "salary": 12}""")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> canonical.of("""
                {"@context": ["https://evil.example/context"], "id": "urn:x:1"}""")).isInstanceOf(IllegalStateException.class);
    }

    /** Section 3.2 of Data Integrity EdDSA Cryptosuites, step by step. */
    private static boolean proofHolds(ObjectNode signed) throws Exception {
        ObjectNode document = signed.deepCopy();
        ObjectNode configuration = (ObjectNode) document.remove("proof").get(0);
        byte[] signature =
                Multibase.BASE_58_BTC.decode(configuration.remove("proofValue").textValue());
        configuration.set("@context", document.get("@context"));
        CanonicalForm canonical = new CanonicalForm(new BundledContexts());
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        ByteArrayOutputStream hashed = new ByteArrayOutputStream();
        hashed.write(sha256.digest(canonical.of(configuration.toString()).getBytes(StandardCharsets.UTF_8)));
        hashed.write(sha256.digest(canonical.of(document.toString()).getBytes(StandardCharsets.UTF_8)));

        JsonNode method = method(configuration.get("verificationMethod").textValue());
        assertThat(method.get("type").textValue()).isEqualTo("Multikey");
        byte[] multikey =
                Multibase.BASE_58_BTC.decode(method.get("publicKeyMultibase").textValue());
        assertThat(multikey).startsWith(0xed, 0x01).hasSize(34);
        String x509 = "302a300506032b6570032100" + HexFormat.of().formatHex(multikey, 2, 34);
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(x509))));
        verifier.update(hashed.toByteArray());
        return verifier.verify(signature);
    }

    private static JsonNode method(String id) throws IOException {
        JsonNode did = JSON.readTree(given().get("/.well-known/did.json")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        assertThat(did.get("id").textValue()).isEqualTo(DID);
        assertThat(did.get("assertionMethod"))
                .anyMatch(method -> method.textValue().equals(id));
        for (JsonNode method : did.get("verificationMethod")) {
            if (method.get("id").textValue().equals(id)) {
                assertThat(method.get("controller").textValue()).isEqualTo(DID);
                return method;
            }
        }
        throw new AssertionError("No verification method " + id);
    }

    private static boolean bit(String list, int place) throws IOException {
        String encoded = embedded(list).at("/credentialSubject/encodedList").textValue();
        assertThat(encoded).startsWith("u");
        byte[] compressed = Base64.getUrlDecoder().decode(encoded.substring(1));
        byte[] bits = new GZIPInputStream(new ByteArrayInputStream(compressed)).readAllBytes();
        assertThat(bits).hasSize(131_072 / 8);
        return (bits[place / 8] & (0x80 >> (place % 8))) != 0;
    }

    private static ObjectNode embedded(String path) throws IOException {
        return (ObjectNode) JSON.readTree(given().accept("application/vc")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .body()
                .asString());
    }

    private String issued() {
        Learner learner = Learner.some();
        learner.arriveAt(arrivals);
        return credentialPath(learner.issue());
    }

    private String credentialPath(String certificate) {
        return "/credentials/"
                + arrivals.texts("select credential_id from certificate where id = $1", UUID.fromString(certificate))
                        .getFirst();
    }
}
