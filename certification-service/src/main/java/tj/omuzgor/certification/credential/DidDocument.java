package tj.omuzgor.certification.credential;

import com.apicatalog.multibase.Multibase;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tj.omuzgor.certification.site.PublicAddresses;

/** The DID document of the issuer (did:web): every key as a verification method that may make assertions. */
@Singleton
final class DidDocument {

    private static final List<String> CONTEXTS = List.of(
            "https://www.w3.org/ns/did/v1",
            "https://w3id.org/security/multikey/v1",
            "https://w3id.org/security/jwk/v1");
    /** The multicodec prefix of an Ed25519 public key, 0xed as a varint. */
    private static final byte[] ED25519_PREFIX = {(byte) 0xed, 0x01};

    private final CredentialKeys keys;
    private final String did;

    DidDocument(CredentialKeys keys, PublicAddresses addresses) {
        this.keys = keys;
        this.did = addresses.did();
    }

    /** The document as JSON members. */
    Map<String, Object> members() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", CONTEXTS);
        document.put("id", did);
        document.put(
                "verificationMethod",
                keys.published().stream().map(this::method).toList());
        document.put("assertionMethod", keys.published().stream().map(this::id).toList());
        return document;
    }

    /** The DID URL of a key. */
    String id(JWK key) {
        return did + "#" + key.getKeyID();
    }

    private Map<String, Object> method(JWK key) {
        Map<String, Object> method = new LinkedHashMap<>();
        method.put("id", id(key));
        if (key instanceof OctetKeyPair pair) {
            method.put("type", "Multikey");
            method.put("controller", did);
            method.put("publicKeyMultibase", multikey(pair));
        } else {
            method.put("type", "JsonWebKey");
            method.put("controller", did);
            method.put("publicKeyJwk", key.toJSONObject());
        }
        return method;
    }

    private static String multikey(OctetKeyPair pair) {
        byte[] key = pair.getDecodedX();
        byte[] prefixed = new byte[ED25519_PREFIX.length + key.length];
        System.arraycopy(ED25519_PREFIX, 0, prefixed, 0, ED25519_PREFIX.length);
        System.arraycopy(key, 0, prefixed, ED25519_PREFIX.length, key.length);
        return Multibase.BASE_58_BTC.encode(prefixed);
    }
}
