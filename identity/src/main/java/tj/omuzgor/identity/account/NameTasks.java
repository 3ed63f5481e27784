package tj.omuzgor.identity.account;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import tj.omuzgor.identity.directory.AccountDirectory;
import tj.omuzgor.identity.directory.DirectoryRefused;
import tj.omuzgor.identity.row.Rows;

/** Brings the names of users in Keycloak in line with the registry. What fails is tried again later. */
@ApplicationScoped
class NameTasks {

    private static final Logger LOG = Logger.getLogger(NameTasks.class);

    private static final String REQUEST = """
            insert into name_task (account_id, due_at) select id, $2 from account where teacher_id = any($1)
            on conflict (account_id) do update set due_at = excluded.due_at, attempts = 0
            """;
    private static final String DUE = "select account_id from name_task where due_at <= $1 order by due_at limit $2";
    /** The lock of whoever writes this user: Keycloak takes users whole, and the grants in them must not be written back. */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('identity.access ' || $1, 0))";

    private static final String TAKE = "delete from name_task where account_id = $1";
    private static final String NAMES =
            "select t.family, t.given from account a join teacher t on t.id = a.teacher_id where a.id = $1 and t.erased_at is null";
    /** After 2, 4, 8 … seconds, at most five minutes. */
    private static final String POSTPONE = """
            update name_task set attempts = attempts + 1,
                   due_at = $2::timestamptz + least(power(2, least(attempts, 20) + 1), 300) * interval '1 second'
            where account_id = $1
            """;

    private final Pool pool;
    private final AccountDirectory directory;
    private final Clock clock;

    NameTasks(Pool pool, AccountDirectory directory, Clock clock) {
        this.pool = pool;
        this.directory = directory;
        this.clock = clock;
    }

    /** Asks for the accounts of teachers, within the transaction of the caller. */
    Uni<Void> request(SqlConnection tx, Collection<UUID> teachers) {
        return tx.preparedQuery(REQUEST)
                .execute(Tuple.of(teachers.toArray(UUID[]::new), Rows.parameter(clock.instant())))
                .replaceWithVoid();
    }

    /** Accounts whose names wait, the longest waiting first. */
    Uni<List<String>> due(int most) {
        return pool.preparedQuery(DUE)
                .execute(Tuple.of(Rows.parameter(clock.instant()), most))
                .map(rows -> Rows.list(rows, row -> row.getString("account_id")));
    }

    /** Writes the names of one account. */
    Uni<Void> work(String account) {
        return pool.withTransaction(tx -> tx.preparedQuery(LOCK)
                        .execute(Tuple.of(account))
                        .chain(() -> tx.preparedQuery(TAKE).execute(Tuple.of(account)))
                        .chain(() -> tx.preparedQuery(NAMES).execute(Tuple.of(account)))
                        .flatMap(rows -> {
                            var row = rows.iterator();
                            if (!row.hasNext()) {
                                return Uni.createFrom().item(false);
                            }
                            var names = row.next();
                            return directory
                                    .rename(account, names.getString("family"), names.getString("given"))
                                    .onFailure(DirectoryRefused.class)
                                    .recoverWithItem(refused -> refused(account, refused));
                        }))
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(failure -> postpone(account, failure));
    }

    /** The same names would be refused again; the next ones may not. */
    private static boolean refused(String account, Throwable refusal) {
        LOG.errorf("The names of account %s stay as they were: %s", account, refusal.getMessage());
        return false;
    }

    private Uni<Void> postpone(String account, Throwable failure) {
        LOG.warnf("The names of account %s wait for Keycloak: %s", account, failure.getMessage());
        return pool.preparedQuery(POSTPONE)
                .execute(Tuple.of(account, Rows.parameter(clock.instant())))
                .replaceWithVoid()
                .onFailure()
                .recoverWithNull();
    }
}
