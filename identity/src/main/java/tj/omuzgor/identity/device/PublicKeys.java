package tj.omuzgor.identity.device;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.PublicJwk;

/** What keys of devices have to be like. */
final class PublicKeys {

    private static final String EC = "EC";
    private static final int BYTES = 32;

    private PublicKeys() {}

    /** Why the key cannot verify signatures, or null. */
    static @Nullable String signingFault(PublicJwk key) {
        return fault(key, Curve.Ed25519, "EC with the curve P-256, or OKP with Ed25519");
    }

    /** Why nothing can be sealed for the key, or null. */
    static @Nullable String agreementFault(PublicJwk key) {
        return fault(key, Curve.X25519, "EC with the curve P-256, or OKP with X25519");
    }

    /** RFC 7638: SHA-256 over the members that make the key, base64url. */
    static String thumbprint(PublicJwk key) {
        try {
            return jwk(key).computeThumbprint().toString();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    static ECKey ec(PublicJwk key) {
        return new ECKey.Builder(Curve.P_256, new Base64URL(key.x()), new Base64URL(String.valueOf(key.y()))).build();
    }

    private static JWK jwk(PublicJwk key) {
        return key.kty().equals(EC)
                ? ec(key)
                : new OctetKeyPair.Builder(Curve.parse(key.crv()), new Base64URL(key.x())).build();
    }

    private static @Nullable String fault(PublicJwk key, Curve other, String expected) {
        boolean ec = key.kty().equals(EC) && key.crv().equals(Curve.P_256.getName()) && key.y() != null;
        boolean okp = key.kty().equals("OKP") && key.crv().equals(other.getName()) && key.y() == null;
        if (!ec && !okp) {
            return "must be " + expected;
        }
        try {
            jwk(key);
        } catch (IllegalArgumentException | IllegalStateException offTheCurve) {
            return "is no point of its curve";
        }
        return new Base64URL(key.x()).decode().length == BYTES ? null : "must have " + BYTES + " bytes";
    }
}
