package tj.omuzgor.standalone.demo.path;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.multibase.Multibase;
import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.canon.RdfCanon;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import tj.omuzgor.standalone.demo.client.Unexpected;

/** The Data Integrity proof {@code eddsa-rdfc-2022} of a credential, verified by the steps of its standard (section 3.2). */
final class DataIntegrity {

    static final String CRYPTOSUITE = "eddsa-rdfc-2022";

    /** The multicodec prefix of an Ed25519 public key, 0xed as a varint. */
    private static final byte[] ED25519 = {(byte) 0xed, 0x01};

    /** RFC 8410: what stands before the 32 raw bytes of a public key. */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private final JsonNode did;

    /** Verifies by the keys of this DID document. */
    DataIntegrity(JsonNode did) {
        this.did = did;
    }

    /** Whether the first proof of the credential is by a key of the issuer and of exactly this content. */
    boolean holds(JsonNode credential) {
        ObjectNode document = credential.deepCopy();
        JsonNode proofs = document.remove("proof");
        ObjectNode configuration = (proofs.isArray() ? proofs.path(0) : proofs).deepCopy();
        Check.equal(
                "the proof's type",
                "DataIntegrityProof",
                configuration.path("type").asText());
        Check.equal(
                "the proof's suite",
                CRYPTOSUITE,
                configuration.path("cryptosuite").asText());
        byte[] signature =
                Multibase.BASE_58_BTC.decode(configuration.remove("proofValue").asText());
        configuration.set("@context", document.get("@context"));
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(
                            key(configuration.path("verificationMethod").asText()))));
            verifier.update(hashes(configuration, document));
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            throw new Unexpected("the Data Integrity proof cannot be read: " + e.getMessage(), e);
        }
    }

    /** What is signed: the digests of the canonical forms of the proof's configuration and of the document. */
    static byte[] hashes(JsonNode configuration, JsonNode document) throws GeneralSecurityException {
        ByteArrayOutputStream hashes = new ByteArrayOutputStream();
        for (JsonNode part : new JsonNode[] {configuration, document}) {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            hashes.writeBytes(sha256.digest(canonical(part.toString()).getBytes(StandardCharsets.UTF_8)));
        }
        return hashes.toByteArray();
    }

    private byte[] key(String method) {
        Check.that(listed(did.path("assertionMethod"), method), method + " is no assertion method of the issuer");
        for (JsonNode one : did.path("verificationMethod")) {
            if (one.path("id").asText().equals(method)) {
                Check.equal("the controller of the key", did.path("id"), one.path("controller"));
                byte[] multikey = Multibase.BASE_58_BTC.decode(
                        one.path("publicKeyMultibase").asText());
                Check.that(Arrays.equals(multikey, 0, 2, ED25519, 0, 2), method + " is no Ed25519 key: " + one);
                byte[] encoded = Arrays.copyOf(X509, X509.length + multikey.length - 2);
                System.arraycopy(multikey, 2, encoded, X509.length, multikey.length - 2);
                return encoded;
            }
        }
        throw new Unexpected("the issuer lists no key " + method);
    }

    private static boolean listed(JsonNode methods, String method) {
        for (JsonNode one : methods) {
            if (one.asText().equals(method)) {
                return true;
            }
        }
        return false;
    }

    /** Sorted N-Quads (RDFC-1.0); a member that no context defines is refused, for it would not be signed. */
    private static String canonical(String json) {
        try {
            JsonLdOptions options = new JsonLdOptions(new KnownContexts());
            options.setUndefinedTermsPolicy(JsonLdOptions.ProcessingPolicy.Fail);
            RdfCanon canon = RdfCanon.create("SHA-256");
            JsonLd.toRdf(JsonDocument.of(new StringReader(json)))
                    .options(options)
                    .provide(canon);
            StringWriter quads = new StringWriter();
            canon.provide(new NQuadsWriter(quads));
            return quads.toString();
        } catch (JsonLdError | RdfConsumerException e) {
            throw new Unexpected("the credential has no canonical form: " + e.getMessage(), e);
        }
    }
}
