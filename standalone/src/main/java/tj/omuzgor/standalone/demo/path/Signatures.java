package tj.omuzgor.standalone.demo.path;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.text.ParseException;
import tj.omuzgor.standalone.demo.client.Call;
import tj.omuzgor.standalone.demo.client.GatewayHttp;
import tj.omuzgor.standalone.demo.client.Unexpected;

/** Verifies compact JWS by a published JWK Set, as a device or a stranger would. */
final class Signatures {

    private final JWKSet keys;
    private final String source;

    private Signatures(JWKSet keys, String source) {
        this.keys = keys;
        this.source = source;
    }

    static Signatures listedAt(GatewayHttp gateway, String path) {
        return of(gateway.send(Call.get(path)).expect(200).text(), path);
    }

    static Signatures of(String keySet, String source) {
        try {
            return new Signatures(JWKSet.parse(keySet), source);
        } catch (ParseException e) {
            throw new Unexpected(source + " is no JWK Set: " + e.getMessage(), e);
        }
    }

    /** The payload, once an ES256 signature of a listed key was verified. */
    String verified(String jws) {
        try {
            JWSObject signed = JWSObject.parse(jws);
            String kid = signed.getHeader().getKeyID();
            JWK key = keys.getKeyByKeyId(kid);
            Check.that(key instanceof ECKey, "the key " + kid + " is not listed at " + source);
            boolean right = key instanceof ECKey ec && signed.verify(new ECDSAVerifier(ec));
            Check.that(right, "the signature by " + kid + " is wrong");
            return signed.getPayload().toString();
        } catch (ParseException | JOSEException e) {
            throw new Unexpected("a signature cannot be read: " + e.getMessage(), e);
        }
    }
}
