package tj.omuzgor.contracts.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The standing of a teacher's present code; the code itself is on the printed slip and nowhere else.
 *
 * @param expiresAt first instant at which it claims nothing
 * @param claimedAt when it was used; null while it was not
 */
public record ClaimCodeView(
        UUID teacherId,
        String registryNumber,
        Instant issuedAt,
        Instant expiresAt,
        @Nullable Instant claimedAt) {}
