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
import tj.omuzgor.identity.directory.DirectoryUser;
import tj.omuzgor.identity.directory.NewUser;

/**
 * The account of a teacher who proved who she is. Whoever asks holds a lock on the teacher and the transaction; Keycloak's user is made
 * whole first, and where the transaction is then lost, the next attempt takes the user over by its teacher, whatever name that one asks for.
 */
@ApplicationScoped
public class TeacherAccounts {

    private final Accounts accounts;
    private final AccountDirectory directory;
    private final HalfMadeUsers halfMadeUsers;

    TeacherAccounts(Accounts accounts, AccountDirectory directory, HalfMadeUsers halfMadeUsers) {
        this.accounts = accounts;
        this.directory = directory;
        this.halfMadeUsers = halfMadeUsers;
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
        /** She had no account; now she has, under the name an interrupted attempt gave it where there was one. */
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
        return halfMadeUsers
                .of(tx, wanted.teacherId())
                .flatMap(left -> left == null ? create(tx, wanted) : takeOver(tx, left, wanted));
    }

    private Uni<Opening> create(SqlConnection tx, Wanted wanted) {
        var user =
                new NewUser(wanted.username(), wanted.password(), wanted.teacherId(), wanted.family(), wanted.given());
        return directory.create(user).flatMap(creation -> switch (creation) {
            case Creation.Created(var id) -> keep(tx, id, wanted.username(), wanted);
            case Creation.NameTaken() -> Uni.createFrom().item(new Taken(wanted.username()));
            case Creation.NotAllowed() -> Uni.createFrom().item(new NotAllowed());
        });
    }

    private Uni<Opening> takeOver(SqlConnection tx, DirectoryUser user, Wanted wanted) {
        return directory.setPassword(user.id(), wanted.password()).flatMap(change -> switch (change) {
            case SET, USED_BEFORE -> keep(tx, user.id(), user.username(), wanted);
            case NOT_ALLOWED -> Uni.createFrom().item(new NotAllowed());
        });
    }

    private Uni<Opening> keep(SqlConnection tx, String id, String username, Wanted wanted) {
        var account = new Account(id, username, wanted.teacherId());
        return accounts.insert(tx, account)
                .map(inserted -> inserted ? new Made(account.view()) : new Taken(wanted.username()));
    }

    private Uni<Opening> reset(Account present, String password) {
        return directory.setPassword(present.id(), password).map(change -> switch (change) {
            case SET -> new PasswordSet(present.view());
            case USED_BEFORE, NOT_ALLOWED -> new NotAllowed();
        });
    }
}
