package tj.omuzgor.gateway.graph;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.PublicJwk;

/** A public key as a JWK (RFC 7517, RFC 8037). */
@Input("JwkInput")
@Description("A public key as a JWK (RFC 7517, RFC 8037)")
public record JwkInput(
        @NonNull @Description("EC or OKP") String kty,
        @NonNull @Description("P-256, Ed25519 or X25519") String crv,
        @NonNull @Description("base64url of 32 bytes") String x,

        @Nullable @Description("Of the point of an elliptic curve")
        String y) {

    PublicJwk request() {
        return new PublicJwk(kty, crv, x, y);
    }
}
