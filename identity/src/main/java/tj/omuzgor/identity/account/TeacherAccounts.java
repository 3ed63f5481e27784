package tj.omuzgor.identity.account;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.AccountView;
import tj.omuzgor.identity.account.TeacherAccounts.Opening.Made;
import tj.omuzgor.identity.account.TeacherAccounts.Opening.NotAllowed;
import tj.omuzgor.identity.account.TeacherAccounts.Opening.PasswordSet;
import tj.omuzgor.identity.account.TeacherAccounts.Opening.Taken;
import tj.omuzgor.identity.directory.AccountDirectory;
import tj.omuzgor.identity.directory.Creation;
import tj.omuzgor.identity.directory.NewUser;

/**
 * The account of a teacher who proved who she is. Whoever asks holds a lock on the teacher and the transaction; Keycloak's user is made
 * whole first, and where the transaction is then lost, the next attempt takes the user over by its teacher.
 */
@ApplicationScoped
public class TeacherAccounts {

    private final Accounts accounts;
    private final AccountDirectory directory;

    TeacherAccounts(Accounts accounts, AccountDirectory directory) {
        this.accounts = accounts;
        this.directory = directory;
    }

    /** What she signs in with, and as whom. */
    public record Wanted(UUID teacherId, String username, String password, String family, String given) {
        @Override
        public String toString() {
            return "Wanted[" + username + "]";
        }
    }

    /** What became of it. */
    public sealed interface Opening {
        /** She had no account; now she has. */
        record Made(AccountView account) implements Opening {}

        /** She had one; its password is the new one, its user name as it was. */
        record PasswordSet(AccountView account) implements Opening {}

        /** The user name belongs to somebody else. */
        record Taken(String username) implements Opening {}

        /** The sign-in's own rules do not allow the name or the password. */
        record NotAllowed() implements Opening {}
    }

    /** Opens her account, or sets the password of the one she has; fails where Keycloak does not answer. */
    public Uni<Opening> open(SqlConnection tx, Wanted wanted) {
        return accounts.ofTeacher(tx, wanted.teacherId())
                .flatMap(present -> present == null ? make(tx, wanted) : reset(present, wanted.password()));
    }

    /** An account by its id, or null. */
    public Uni<@Nullable AccountView> find(SqlConnection tx, String id) {
        return accounts.byId(tx, id).map(account -> account == null ? null : account.view());
    }

    private Uni<Opening> make(SqlConnection tx, Wanted wanted) {
        var user =
                new NewUser(wanted.username(), wanted.password(), wanted.teacherId(), wanted.family(), wanted.given());
        return directory.create(user).flatMap(creation -> switch (creation) {
            case Creation.Created(var id) -> keep(tx, id, wanted);
            case Creation.NameTaken() -> halfMade(tx, wanted);
            case Creation.NotAllowed() -> Uni.createFrom().item(new NotAllowed());
        });
    }

    /** A user of that name is hers where an earlier attempt made it and was then lost. */
    private Uni<Opening> halfMade(SqlConnection tx, Wanted wanted) {
        return directory
                .findByUsername(wanted.username())
                .flatMap(user -> user == null || !wanted.teacherId().equals(user.teacherId())
                        ? Uni.createFrom().<Opening>item(new Taken(wanted.username()))
                        : directory.setPassword(user.id(), wanted.password()).chain(() -> keep(tx, user.id(), wanted)));
    }

    private Uni<Opening> keep(SqlConnection tx, String id, Wanted wanted) {
        var account = new Account(id, wanted.username(), wanted.teacherId());
        return accounts.insert(tx, account)
                .map(inserted -> inserted ? new Made(account.view()) : new Taken(wanted.username()));
    }

    private Uni<Opening> reset(Account present, String password) {
        return directory.setPassword(present.id(), password).replaceWith(new PasswordSet(present.view()));
    }
}
