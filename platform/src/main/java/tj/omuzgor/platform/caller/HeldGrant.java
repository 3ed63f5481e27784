package tj.omuzgor.platform.caller;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.Role;

/**
 * A grant the token carries.
 *
 * @param unitId the org unit or center it was given at
 * @param until the first instant it no longer holds; null without an end
 */
public record HeldGrant(Role role, UUID unitId, @Nullable Instant until) {

    /** Whether it holds at an instant. */
    public boolean holdsAt(Instant instant) {
        return until == null || instant.isBefore(until);
    }
}
