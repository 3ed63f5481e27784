package tj.omuzgor.identity.account;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.identity.directory.AccountDirectory;
import tj.omuzgor.identity.directory.DirectoryUser;
import tj.omuzgor.identity.staff.Holders;
import tj.omuzgor.identity.staff.TakeOverGrants;

/**
 * The accounts that may hold grants. The first administrator comes with the realm and has no row at first; it is taken over with the
 * grants its tokens carry, so that it keeps them when it is given more.
 */
@ApplicationScoped
class KnownHolders implements Holders {

    private final Pool pool;
    private final Accounts accounts;
    private final AccountDirectory directory;
    private final TakeOverGrants grants;

    KnownHolders(Pool pool, Accounts accounts, AccountDirectory directory, TakeOverGrants grants) {
        this.pool = pool;
        this.accounts = accounts;
        this.directory = directory;
        this.grants = grants;
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
    public Uni<@Nullable UUID> teacherOf(SqlConnection transaction, String id) {
        return accounts.byId(transaction, id).map(account -> account == null ? null : account.teacherId());
    }

    /** Makes the row of an account that only the directory knows; null where its name belongs to another account already. */
    Uni<@Nullable Account> takeOver(DirectoryUser user) {
        var account = new Account(user.id(), user.username(), user.teacherId());
        return pool.withTransaction(tx -> accounts.insert(tx, account)
                .chain(inserted -> accounts.byId(tx, user.id())
                        .call(stored -> stored != null && inserted
                                ? grants.takeOver(tx, stored.holder(), user.grants(), user.createdAt())
                                : Uni.createFrom().voidItem())));
    }

    private static @Nullable Holder holder(@Nullable Account account) {
        return account == null ? null : account.holder();
    }

    private static Uni<@Nullable Holder> nobody() {
        return Uni.createFrom().nullItem();
    }
}
