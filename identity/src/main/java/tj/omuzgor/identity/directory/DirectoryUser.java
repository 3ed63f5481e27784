package tj.omuzgor.identity.directory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.platform.caller.HeldGrant;

/**
 * A user as the directory holds it.
 *
 * @param id the {@code sub} of the user's tokens
 * @param grants what the user's tokens carry
 */
public record DirectoryUser(
        String id, String username, @Nullable UUID teacherId, List<HeldGrant> grants, Instant createdAt) {
    /** Copies the grants. */
    public DirectoryUser {
        grants = List.copyOf(grants);
    }
}
