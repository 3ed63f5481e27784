package tj.omuzgor.gateway.graph;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A pair of keys of one device. */
@Description("A pair of keys of one device, good from an instant to an instant")
public record DeviceKey(
        @NonNull @Description("Of the signing key (RFC 7638, SHA-256, base64url)")
        String thumbprint,

        @NonNull Jwk signingKey,
        @NonNull Jwk agreementKey,
        @NonNull Instant from,
        @Nullable @Description("When it was revoked") Instant to,
        @NonNull Instant recordedAt) {

    static DeviceKey of(tj.omuzgor.contracts.identity.DeviceKey view) {
        return new DeviceKey(
                view.thumbprint(),
                Jwk.of(view.signingKey()),
                Jwk.of(view.agreementKey()),
                view.from(),
                view.to(),
                view.recordedAt());
    }
}
