package tj.omuzgor.identity.staff;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import tj.omuzgor.contracts.identity.AccessChanged;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.identity.row.Rows;
import tj.omuzgor.identity.staff.AccessQueue.Progress;
import tj.omuzgor.platform.caller.HeldGrant;
import tj.omuzgor.platform.outbox.Outbox;

/**
 * Brings tokens in line with grants: first Keycloak holds what the account's next token is to say, then {@code access.changed} refuses
 * the older ones. A task is written with the change it follows from and stays until both are done, whatever fails in between. A worker
 * does this beside all requests, on the PostgreSQL client.
 */
@ApplicationScoped
class AccessTasks {

    /** Most grants of one account that have not ended: Keycloak takes so many and refuses a user with more. */
    static final int MOST_GRANTS = 100;

    private static final String HOLDING = """
            select role, unit_id, to_at from staff_grant
            where holder = $1 and from_at <= $2 and (to_at is null or to_at > $2) order by role, unit_id, from_at limit %d
            """.formatted(MOST_GRANTS);

    private final AccessQueue queue;
    private final TellDirectory tellDirectory;
    private final Outbox outbox;
    private final Clock clock;

    AccessTasks(AccessQueue queue, TellDirectory tellDirectory, Outbox outbox, Clock clock) {
        this.queue = queue;
        this.tellDirectory = tellDirectory;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Does what is due for an account. What fails is postponed; nobody waits for it. */
    Uni<Void> work(String holder) {
        return queue.take(holder, tx -> bringUpToDate(tx, holder))
                .flatMap(progress -> progress == Progress.HALFWAY
                        ? work(holder)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Progress> bringUpToDate(SqlConnection tx, String holder) {
        return holding(tx, holder)
                .flatMap(held -> tellDirectory.tell(tx, holder, held))
                .call(progress -> progress == Progress.HALFWAY
                        ? Uni.createFrom().voidItem()
                        : outbox.publish(tx, List.of(new AccessChanged(holder, clock.instant()))));
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
