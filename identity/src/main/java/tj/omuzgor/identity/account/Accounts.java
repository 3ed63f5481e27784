package tj.omuzgor.identity.account;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.identity.row.Rows;

/** Reads and writes the rows of accounts. */
@ApplicationScoped
class Accounts {

    private static final String COLUMNS = "select id, username, teacher_id from account ";
    private static final String BY_ID = COLUMNS + "where id = $1";
    private static final String BY_USERNAME = COLUMNS + "where username = $1";

    /** A teacher the registry does not have is not kept: only Keycloak's attribute named her. */
    private static final String INSERT = """
            insert into account (id, username, teacher_id, opened_at)
            values ($1, $2, (select id from teacher where id = $3), $4) on conflict do nothing
            """;

    private static final String ASSIGN = "update account set teacher_id = $2 where id = $1";

    private final Pool pool;
    private final Clock clock;

    Accounts(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    Uni<@Nullable Account> byId(String id) {
        return byId(pool, id);
    }

    Uni<@Nullable Account> byId(SqlClient client, String id) {
        return client.preparedQuery(BY_ID).execute(Tuple.of(id)).map(rows -> Rows.first(rows, Account::read));
    }

    Uni<@Nullable Account> byUsername(String username) {
        return pool.preparedQuery(BY_USERNAME).execute(Tuple.of(username)).map(rows -> Rows.first(rows, Account::read));
    }

    /** Stores an account and answers whether it was new. */
    Uni<Boolean> insert(Account account) {
        return insert(pool, account);
    }

    Uni<Boolean> insert(SqlClient client, Account account) {
        return client.preparedQuery(INSERT)
                .execute(Tuple.of(
                        account.id(), account.username(), account.teacherId(), Rows.parameter(clock.instant())))
                .map(inserted -> inserted.rowCount() == 1);
    }

    Uni<Void> assign(SqlClient client, String id, UUID teacherId) {
        return client.preparedQuery(ASSIGN).execute(Tuple.of(id, teacherId)).replaceWithVoid();
    }
}
