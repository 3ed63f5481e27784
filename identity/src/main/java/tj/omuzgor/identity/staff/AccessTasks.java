package tj.omuzgor.identity.staff;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;
import tj.omuzgor.contracts.identity.AccessChanged;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.identity.directory.AccountDirectory;
import tj.omuzgor.identity.row.Rows;
import tj.omuzgor.platform.caller.HeldGrant;
import tj.omuzgor.platform.outbox.Outbox;

/**
 * Brings tokens in line with grants: first Keycloak holds what the account's next token is to say, then {@code access.changed} refuses
 * the older ones. A task is written with the change it follows from and stays until both are done, whatever fails in between. A worker
 * does this beside all requests, on the PostgreSQL client.
 */
@ApplicationScoped
class AccessTasks {

    private static final Logger LOG = Logger.getLogger(AccessTasks.class);

    private static final String HOLDING = """
            select role, unit_id, to_at from staff_grant
            where holder = $1 and from_at <= $2 and (to_at is null or to_at > $2) order by role, unit_id, from_at
            """;

    private final AccessQueue queue;
    private final Holders holders;
    private final AccountDirectory directory;
    private final Outbox outbox;
    private final Clock clock;

    AccessTasks(AccessQueue queue, Holders holders, AccountDirectory directory, Outbox outbox, Clock clock) {
        this.queue = queue;
        this.holders = holders;
        this.directory = directory;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Does what is due for an account. What fails is postponed; nobody waits for it. */
    Uni<Void> work(String holder) {
        return queue.take(holder, tx -> bringUpToDate(tx, holder));
    }

    private Uni<Void> bringUpToDate(SqlConnection tx, String holder) {
        return holders.teacherOf(tx, holder)
                .flatMap(teacher -> holding(tx, holder).flatMap(held -> directory.describe(holder, teacher, held)))
                .invoke(exists -> {
                    if (!exists) {
                        LOG.warnf("Keycloak has no user %s any more; its grants reach no token", holder);
                    }
                })
                .chain(() -> outbox.publish(tx, List.of(new AccessChanged(holder, clock.instant()))));
    }

    private Uni<List<HeldGrant>> holding(SqlConnection tx, String holder) {
        return tx.preparedQuery(HOLDING)
                .execute(Tuple.of(holder, Rows.parameter(clock.instant())))
                .map(rows -> Rows.list(
                        rows,
                        row -> new HeldGrant(
                                Rows.constant(row, "role", Role.class),
                                row.getUUID("unit_id"),
                                Rows.instantOrNull(row, "to_at"))));
    }
}
