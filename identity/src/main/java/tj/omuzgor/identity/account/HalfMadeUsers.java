package tj.omuzgor.identity.account;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.identity.directory.AccountDirectory;
import tj.omuzgor.identity.directory.DirectoryUser;

/**
 * Users that an interrupted attempt left in Keycloak: they sign in as a teacher, and no account stands behind them. One with grants came
 * from elsewhere and is none of them.
 */
@ApplicationScoped
class HalfMadeUsers {

    private final Accounts accounts;
    private final AccountDirectory directory;
    private final Pool pool;

    HalfMadeUsers(Accounts accounts, AccountDirectory directory, Pool pool) {
        this.accounts = accounts;
        this.directory = directory;
        this.pool = pool;
    }

    /** Keycloak's user of a name, half-made or not; null where there is none. */
    Uni<@Nullable DirectoryUser> called(String username) {
        return directory.findByUsername(username);
    }

    /** The first one of a teacher, or null. */
    Uni<@Nullable DirectoryUser> of(UUID teacher) {
        return of(pool, teacher);
    }

    Uni<@Nullable DirectoryUser> of(SqlClient client, UUID teacher) {
        return directory
                .findByTeacher(teacher)
                .flatMap(users -> Multi.createFrom()
                        .iterable(users)
                        .filter(user -> user.grants().isEmpty())
                        .onItem()
                        .transformToUniAndConcatenate(user -> accounts.byId(client, user.id())
                                .flatMap(account -> account == null
                                        ? Uni.createFrom().item(user)
                                        : Uni.createFrom().nullItem()))
                        .toUni());
    }
}
