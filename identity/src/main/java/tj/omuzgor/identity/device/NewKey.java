package tj.omuzgor.identity.device;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.PublicJwk;

/**
 * Keys to store for a teacher's device.
 *
 * @param from since when they are good
 * @param enrolledBy the account, or the thumbprint of the key that countersigned
 */
record NewKey(
        UUID deviceId,
        UUID teacherId,
        @Nullable String name,
        PublicJwk signingKey,
        PublicJwk agreementKey,
        Instant from,
        String enrolledBy) {

    String thumbprint() {
        return PublicKeys.thumbprint(signingKey);
    }
}
