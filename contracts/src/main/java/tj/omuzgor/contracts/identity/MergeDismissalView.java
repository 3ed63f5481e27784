package tj.omuzgor.contracts.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * That two teachers who look alike were found to be two persons. The first who said so stands.
 *
 * @param dismissedBy the account that decided
 */
public record MergeDismissalView(
        UUID teacherId, UUID otherId, String reason, String dismissedBy, Instant dismissedAt) {}
