package tj.omuzgor.identity.staff;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.jboss.logging.Logger;
import tj.omuzgor.identity.directory.DirectoryRefused;
import tj.omuzgor.identity.row.Rows;

/** The accounts whose tokens wait to be brought up to date. */
@ApplicationScoped
class AccessQueue {

    private static final Logger LOG = Logger.getLogger(AccessQueue.class);

    private static final String DUE_HOLDERS =
            "select holder from access_task where due_at <= $1 group by holder order by min(due_at) limit $2";
    /** One at a time for an account, so that what is written last is what was read last. */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('identity.access ' || $1, 0))";

    private static final String DUE = "select id from access_task where holder = $1 and due_at <= $2";
    private static final String DONE = "delete from access_task where id = any($1)";
    /** After 2, 4, 8 and 16 seconds, then every 20: for that long a Keycloak that is back gives out tokens with what was ended. */
    private static final String POSTPONE = """
            update access_task set attempts = attempts + 1,
                   due_at = $2::timestamptz + least(power(2, least(attempts, 20) + 1), 20) * interval '1 second'
            where holder = $1 and due_at <= $2
            """;

    private final Pool pool;
    private final Clock clock;

    AccessQueue(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** Accounts whose tasks are due, the longest waiting first. */
    Uni<List<String>> due(int most) {
        return pool.preparedQuery(DUE_HOLDERS)
                .execute(Tuple.of(Rows.parameter(clock.instant()), most))
                .map(rows -> Rows.list(rows, row -> row.getString("holder")));
    }

    /** How far the work of one transaction came. */
    enum Progress {
        /** Nothing is left of it. */
        DONE,
        /** The rest needs that this is committed. */
        HALFWAY
    }

    /** Does the work where some is due for an account, in one transaction with taking the tasks off. What fails is postponed. */
    Uni<Progress> take(String holder, Function<SqlConnection, Uni<Progress>> work) {
        return pool.withTransaction(tx -> tx.preparedQuery(LOCK)
                        .execute(Tuple.of(holder))
                        .chain(() -> due(tx, holder))
                        .flatMap(due -> due.length == 0
                                ? Uni.createFrom().item(Progress.DONE)
                                : work.apply(tx).call(progress -> done(tx, due, progress))))
                .onFailure()
                .recoverWithUni(failure -> postpone(holder, failure).replaceWith(Progress.DONE));
    }

    private Uni<Long[]> due(SqlConnection tx, String holder) {
        return tx.preparedQuery(DUE)
                .execute(Tuple.of(holder, Rows.parameter(clock.instant())))
                .map(rows -> Rows.list(rows, row -> row.getLong("id")).toArray(Long[]::new));
    }

    private static Uni<Void> done(SqlConnection tx, Long[] tasks, Progress progress) {
        return progress == Progress.HALFWAY
                ? Uni.createFrom().voidItem()
                : tx.preparedQuery(DONE)
                        .execute(Tuple.tuple().addArrayOfLong(tasks))
                        .replaceWithVoid();
    }

    private Uni<Void> postpone(String holder, Throwable failure) {
        if (failure instanceof DirectoryRefused) {
            LOG.errorf("The tokens of %s are what they were, somebody has to look: %s", holder, failure.getMessage());
        } else {
            LOG.warnf("The tokens of %s wait for Keycloak: %s", holder, failure.getMessage());
        }
        return pool.preparedQuery(POSTPONE)
                .execute(Tuple.of(holder, Rows.parameter(clock.instant())))
                .replaceWithVoid()
                .onFailure()
                .recoverWithNull();
    }
}
