package tj.omuzgor.identity.account;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;
import tj.omuzgor.contracts.identity.AccessChanged;
import tj.omuzgor.identity.directory.AccountDirectory;
import tj.omuzgor.identity.row.Rows;
import tj.omuzgor.platform.outbox.Outbox;

/** Deletes the users of erased persons in Keycloak. What fails is tried again later, for as long as it takes. */
@ApplicationScoped
class DeletionTasks {

    private static final Logger LOG = Logger.getLogger(DeletionTasks.class);

    private static final String DUE =
            "select account_id from account_deletion where due_at <= $1 order by due_at limit $2";
    /** The lock of whoever writes this user. */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('identity.access ' || $1, 0))";

    private static final String TAKE = "delete from account_deletion where account_id = $1";
    /** After 2, 4, 8 … seconds, at most five minutes. */
    private static final String POSTPONE = """
            update account_deletion set attempts = attempts + 1,
                   due_at = $2::timestamptz + least(power(2, least(attempts, 20) + 1), 300) * interval '1 second'
            where account_id = $1
            """;

    private final Pool pool;
    private final AccountDirectory directory;
    private final Outbox outbox;
    private final Clock clock;

    DeletionTasks(Pool pool, AccountDirectory directory, Outbox outbox, Clock clock) {
        this.pool = pool;
        this.directory = directory;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Accounts whose users wait to be deleted, the longest waiting first. */
    Uni<List<String>> due(int most) {
        return pool.preparedQuery(DUE)
                .execute(Tuple.of(Rows.parameter(clock.instant()), most))
                .map(rows -> Rows.list(rows, row -> row.getString("account_id")));
    }

    /** Deletes the user of one account; tokens it got until then are refused. */
    Uni<Void> work(String account) {
        return pool.withTransaction(tx -> tx.preparedQuery(LOCK)
                        .execute(Tuple.of(account))
                        .chain(() -> tx.preparedQuery(TAKE).execute(Tuple.of(account)))
                        .chain(() -> directory.delete(account))
                        .chain(() -> outbox.publish(tx, List.of(new AccessChanged(account, clock.instant())))))
                .onFailure()
                .recoverWithUni(failure -> postpone(account, failure));
    }

    private Uni<Void> postpone(String account, Throwable failure) {
        LOG.warnf("The user of account %s waits to be deleted by Keycloak: %s", account, failure.getMessage());
        return pool.preparedQuery(POSTPONE)
                .execute(Tuple.of(account, Rows.parameter(clock.instant())))
                .replaceWithVoid()
                .onFailure()
                .recoverWithNull();
    }
}
