package tj.omuzgor.contracts.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A pair of keys of one device, in use from an instant to an instant. A key that a newer one followed stays good: what it signed may
 * still be on its way.
 *
 * @param thumbprint of the signing key (RFC 7638, SHA-256, base64url); the {@code kid} of what it signs
 * @param signingKey verifies what the device signs (ES256 or Ed25519)
 * @param agreementKey seals what is meant for the device (ECDH-ES)
 * @param from when it was enrolled
 * @param to when it was revoked; null while it is good
 * @param recordedAt when the registry learned of it
 */
public record DeviceKey(
        String thumbprint,
        PublicJwk signingKey,
        PublicJwk agreementKey,
        Instant from,
        @Nullable Instant to,
        Instant recordedAt) {}
