package tj.omuzgor.identity.directory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user to make.
 *
 * @param password null leaves the user without one until it is set
 */
public record NewUser(
        String username,
        @Nullable String password,
        @Nullable UUID teacherId,
        String family,
        String given) {
    @Override
    public String toString() {
        return "NewUser[" + username + "]";
    }
}
