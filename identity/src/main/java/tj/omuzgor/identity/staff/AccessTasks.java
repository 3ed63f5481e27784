package tj.omuzgor.identity.staff;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.AccessChanged;
import tj.omuzgor.identity.directory.AccountDirectory;
import tj.omuzgor.identity.row.Rows;
import tj.omuzgor.platform.outbox.Outbox;

/**
 * Brings tokens in line with grants: first Keycloak holds what the account's next token is to say, then {@code access.changed} refuses
 * the older ones. A task is written with the change it follows from and stays until both are done, whatever fails in between.
 */
@ApplicationScoped
class AccessTasks {

    private static final Logger LOG = Logger.getLogger(AccessTasks.class);

    private static final String REQUEST =
            "insert into access_task (holder, due_at) select $1, unnest($2::timestamptz[])";
    private static final String DUE_HOLDERS =
            "select holder from access_task where due_at <= $1 group by holder order by min(due_at) limit $2";
    /** One at a time for an account, so that what is written last is what was read last. */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('identity.access ' || $1, 0))";

    private static final String DUE = "select id from access_task where holder = $1 and due_at <= $2";
    private static final String DONE = "delete from access_task where id = any($1)";
    /** After 2, 4, 8 … seconds, at most five minutes. */
    private static final String POSTPONE = """
            update access_task set attempts = attempts + 1,
                   due_at = $2::timestamptz + least(power(2, least(attempts, 20) + 1), 300) * interval '1 second'
            where holder = $1 and due_at <= $2
            """;

    private final Pool pool;
    private final Grants grants;
    private final Holders holders;
    private final AccountDirectory directory;
    private final Outbox outbox;
    private final Clock clock;

    AccessTasks(Pool pool, Grants grants, Holders holders, AccountDirectory directory, Outbox outbox, Clock clock) {
        this.pool = pool;
        this.grants = grants;
        this.holders = holders;
        this.directory = directory;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Asks for work now and at every given instant that is still to come, within the transaction of the change. */
    Uni<Void> request(SqlConnection tx, String holder, Collection<@Nullable Instant> boundaries) {
        var now = clock.instant();
        var due = Stream.concat(
                        Stream.of(now),
                        boundaries.stream().filter(boundary -> boundary != null && boundary.isAfter(now)))
                .map(Rows::parameter)
                .toArray(OffsetDateTime[]::new);
        return tx.preparedQuery(REQUEST).execute(Tuple.of(holder, due)).replaceWithVoid();
    }

    /** Accounts whose tasks are due, the longest waiting first. */
    Uni<List<String>> due(int most) {
        return pool.preparedQuery(DUE_HOLDERS)
                .execute(Tuple.of(Rows.parameter(clock.instant()), most))
                .map(rows -> Rows.list(rows, row -> row.getString("holder")));
    }

    /** Does what is due for an account. What fails is postponed; nobody waits for it. */
    Uni<Void> work(String holder) {
        return pool.withTransaction(tx -> tx.preparedQuery(LOCK)
                        .execute(Tuple.of(holder))
                        .chain(() -> dueOf(tx, holder))
                        .flatMap(due -> due.length == 0
                                ? Uni.createFrom().voidItem()
                                : bringUpToDate(tx, holder).chain(() -> done(tx, due))))
                .onFailure()
                .recoverWithUni(failure -> postpone(holder, failure));
    }

    private Uni<Long[]> dueOf(SqlConnection tx, String holder) {
        return tx.preparedQuery(DUE)
                .execute(Tuple.of(holder, Rows.parameter(clock.instant())))
                .map(rows -> Rows.list(rows, row -> row.getLong("id")).toArray(Long[]::new));
    }

    private Uni<Void> bringUpToDate(SqlConnection tx, String holder) {
        return holders.teacherOf(tx, holder)
                .flatMap(teacher -> grants.holding(tx, holder, clock.instant())
                        .flatMap(holding -> directory.describe(
                                holder,
                                teacher,
                                holding.stream().map(Grant::held).toList())))
                .invoke(exists -> {
                    if (!exists) {
                        LOG.warnf("Keycloak has no user %s any more; its grants reach no token", holder);
                    }
                })
                .chain(() -> outbox.publish(tx, List.of(new AccessChanged(holder, clock.instant()))));
    }

    private static Uni<Void> done(SqlConnection tx, Long[] tasks) {
        return tx.preparedQuery(DONE)
                .execute(Tuple.tuple().addArrayOfLong(tasks))
                .replaceWithVoid();
    }

    private Uni<Void> postpone(String holder, Throwable failure) {
        LOG.warnf("The tokens of %s wait for Keycloak: %s", holder, failure.getMessage());
        return pool.preparedQuery(POSTPONE)
                .execute(Tuple.of(holder, Rows.parameter(clock.instant())))
                .replaceWithVoid()
                .onFailure()
                .recoverWithNull();
    }
}
