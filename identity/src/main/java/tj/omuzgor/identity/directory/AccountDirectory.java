package tj.omuzgor.identity.directory;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.platform.caller.HeldGrant;

/** Where people sign in. Every method fails with {@link DirectoryUnavailable} while the directory does not answer. */
public interface AccountDirectory {

    /** The user of that name, or null. */
    Uni<@Nullable DirectoryUser> findByUsername(String username);

    /** The user of that id, or null. */
    Uni<@Nullable DirectoryUser> findById(String id);

    /** Makes a user whole in one step: attribute and password included, so that nothing half-made can stay behind. */
    Uni<Creation> create(NewUser user);

    /** Gives a user another password. */
    Uni<Void> setPassword(String id, String password);

    /**
     * Writes what the user's next token says. Answers whether there is such a user. One who holds a first grant is signed out everywhere:
     * only a new sign-in asks for the second factor that grants need.
     */
    Uni<Boolean> describe(String id, @Nullable UUID teacherId, List<HeldGrant> grants);

    /** Writes the user's names. Answers whether there is such a user. */
    Uni<Boolean> rename(String id, String family, String given);

    /** Deletes a user with everything of theirs. Answers whether there was one. */
    Uni<Boolean> delete(String id);
}
