package tj.omuzgor.standalone.demo.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.apicatalog.multibase.Multibase;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tj.omuzgor.standalone.demo.client.Unexpected;

/** On a credential of an issuer made up for each test. */
final class DataIntegrityTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private KeyPair keys;
    private JsonNode did;
    private ObjectNode credential;

    @BeforeEach
    void sign() throws Exception {
        keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        did = did(keys);
        credential = signed();
    }

    @Test
    void holdsForWhatWasSigned() {
        assertThat(new DataIntegrity(did).holds(credential)).isTrue();
    }

    @Test
    void breaksWithAnyChange() {
        ((ObjectNode) credential.path("credentialSubject")).put("id", "urn:uuid:somebody-else");

        assertThat(new DataIntegrity(did).holds(credential)).isFalse();
    }

    @Test
    void breaksWhenTheProofClaimsAnotherMoment() {
        ((ObjectNode) credential.path("proof").path(0)).put("created", "2020-01-01T00:00:00Z");

        assertThat(new DataIntegrity(did).holds(credential)).isFalse();
    }

    @Test
    void isNotByAnotherKeyOfTheSameName() throws Exception {
        JsonNode other = did(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());

        assertThat(new DataIntegrity(other).holds(credential)).isFalse();
    }

    @Test
    void refusesAKeyThatTheIssuerDoesNotList() {
        ((ObjectNode) credential.path("proof").path(0)).put("verificationMethod", "did:web:evil.example#1");

        assertThatThrownBy(() -> new DataIntegrity(did).holds(credential))
                .isInstanceOf(Unexpected.class)
                .hasMessageContaining("did:web:evil.example#1");
    }

    private ObjectNode signed() throws Exception {
        ObjectNode document = (ObjectNode) JSON.readTree("""
                {"@context": ["https://www.w3.org/ns/credentials/v2"], "id": "urn:uuid:1", "type": ["VerifiableCredential"],
                 "issuer": "did:web:issuer.example", "validFrom": "2026-09-01T08:00:00Z",
                 "credentialSubject": {"id": "urn:uuid:2"}}""");
        ObjectNode proof = (ObjectNode) JSON.readTree("""
                {"type": "DataIntegrityProof", "cryptosuite": "eddsa-rdfc-2022", "created": "2026-09-01T08:00:00Z",
                 "verificationMethod": "did:web:issuer.example#1", "proofPurpose": "assertionMethod"}""");
        ObjectNode configuration = proof.deepCopy();
        configuration.set("@context", document.get("@context"));
        Signature signer = Signature.getInstance("Ed25519");
        signer.initSign(keys.getPrivate());
        signer.update(DataIntegrity.hashes(configuration, document));
        proof.put("proofValue", Multibase.BASE_58_BTC.encode(signer.sign()));
        document.putArray("proof").add(proof);
        return document;
    }

    private static JsonNode did(KeyPair keys) throws Exception {
        byte[] encoded = keys.getPublic().getEncoded();
        byte[] multikey = Arrays.copyOfRange(encoded, encoded.length - 34, encoded.length);
        multikey[0] = (byte) 0xed;
        multikey[1] = 0x01;
        return JSON.readTree("""
                {"id": "did:web:issuer.example", "assertionMethod": ["did:web:issuer.example#1"],
                 "verificationMethod": [{"id": "did:web:issuer.example#1", "type": "Multikey",
                  "controller": "did:web:issuer.example", "publicKeyMultibase": "%s"}]}""".formatted(Multibase.BASE_58_BTC.encode(multikey)));
    }
}
