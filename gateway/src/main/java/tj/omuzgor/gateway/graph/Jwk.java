package tj.omuzgor.gateway.graph;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.PublicJwk;

/** A public key. */
@Description("A public key as a JWK (RFC 7517, RFC 8037)")
public record Jwk(
        @NonNull String kty,
        @NonNull String crv,
        @NonNull String x,
        @Nullable String y) {

    static Jwk of(PublicJwk view) {
        return new Jwk(view.kty(), view.crv(), view.x(), view.y());
    }
}
