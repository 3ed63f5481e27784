package tj.omuzgor.identity.directory;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.platform.caller.HeldGrant;

/**
 * Where people sign in. Every method fails with {@link DirectoryUnavailable} while the directory does not answer, and one that writes with
 * {@link DirectoryRefused} where it answers that it does not take what is written.
 */
public interface AccountDirectory {

    /** The user of that name, or null. */
    Uni<@Nullable DirectoryUser> findByUsername(String username);

    /** The user of that id, or null. */
    Uni<@Nullable DirectoryUser> findById(String id);

    /** The users who are a teacher, be it that nobody but the directory knows of one; the one made first at the beginning. */
    Uni<List<DirectoryUser>> findByTeacher(UUID teacherId);

    /** Makes a user whole in one step: attribute and password included, so that nothing half-made can stay behind. */
    Uni<Creation> create(NewUser user);

    /** Gives a user another password and ends every session that was begun with the one before. */
    Uni<PasswordChange> setPassword(String id, String password);

    /** Writes what the user's next token says. Answers whether there is such a user. */
    Uni<Boolean> describe(String id, @Nullable UUID teacherId, List<HeldGrant> grants);

    /** Ends every session of the user, those of devices without a network too. Answers whether there is such a user. */
    Uni<Boolean> signOut(String id);

    /** Writes the user's names. Answers whether there is such a user. */
    Uni<Boolean> rename(String id, String family, String given);

    /** Deletes a user with everything of theirs. Answers whether there was one. */
    Uni<Boolean> delete(String id);
}
