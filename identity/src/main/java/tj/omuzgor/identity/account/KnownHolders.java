package tj.omuzgor.identity.account;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.identity.directory.AccountDirectory;
import tj.omuzgor.identity.directory.DirectoryUser;
import tj.omuzgor.identity.staff.Holders;

/**
 * The accounts that may hold grants. The first administrator comes with the realm and has no row at first; it is taken over with the
 * grants its tokens carry, so that it keeps them when it is given more.
 */
@ApplicationScoped
class KnownHolders implements Holders {

    private final Accounts accounts;
    private final AccountDirectory directory;
    private final TakeOverAccount takeOverAccount;

    KnownHolders(Accounts accounts, AccountDirectory directory, TakeOverAccount takeOverAccount) {
        this.accounts = accounts;
        this.directory = directory;
        this.takeOverAccount = takeOverAccount;
    }

    @Override
    public Uni<@Nullable Holder> find(String id) {
        return accounts.byId(id)
                .flatMap(known -> known == null
                        ? directory
                                .findById(id)
                                .flatMap(user ->
                                        user == null ? nobody() : takeOver(user).map(KnownHolders::holder))
                        : Uni.createFrom().item(known.holder()));
    }

    @Override
    public Uni<List<Holder>> ofTeacher(UUID teacherId) {
        return accounts.allOfTeacher(teacherId)
                .map(found -> found.stream().map(Account::holder).toList());
    }

    @Override
    public Uni<@Nullable UUID> teacherOf(SqlConnection transaction, String id) {
        return accounts.byId(transaction, id).map(account -> account == null ? null : account.teacherId());
    }

    /** Makes the row of an account that only the directory knows; null where its name belongs to another account already. */
    Uni<@Nullable Account> takeOver(DirectoryUser user) {
        return takeOverAccount.takeOver(user).flatMap(taken -> taken == null ? accounts.byId(user.id()) : item(taken));
    }

    private static Uni<@Nullable Account> item(Account account) {
        return Uni.createFrom().item(account);
    }

    private static @Nullable Holder holder(@Nullable Account account) {
        return account == null ? null : account.holder();
    }

    private static Uni<@Nullable Holder> nobody() {
        return Uni.createFrom().nullItem();
    }
}
