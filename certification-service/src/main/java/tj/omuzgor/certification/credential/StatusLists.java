package tj.omuzgor.certification.credential;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The status lists: a random free place for each credential, so that neighbors tell nothing, and a bit that revokes it. A list takes
 * credentials until it is half full; then a free place is still found at once.
 */
@ApplicationScoped
public class StatusLists {

    /** The least that a Bitstring Status List may have (section 6.1), for the privacy of those in it. */
    static final int BITS = 131_072;

    private static final int CANDIDATES = 64;
    private static final String OPEN =
            "select id, bits from status_list where taken * 2 < bits order by created_at, id limit 1 for update";
    private static final String BEGIN = """
            insert into status_list (id, bits, taken, revision, created_at, changed_at)
            select (count(*) + 1)::text, $1, 0, 0, $2, $2 from status_list
            on conflict (id) do nothing
            """;
    private static final String TAKE = """
            insert into status_entry (list_id, place, revoked)
            select $1, place, false from unnest($2::int[]) with ordinality as candidate (place, nth)
            where not exists (select from status_entry e where e.list_id = $1 and e.place = candidate.place)
            order by nth limit 1
            returning place
            """;
    private static final String COUNT = "update status_list set taken = taken + 1 where id = $1";
    private static final String REVOKE =
            "update status_entry set revoked = true where list_id = $1 and place = $2 and not revoked";
    private static final String CHANGE =
            "update status_list set revision = revision + 1, changed_at = $2 where id = $1";
    private static final String STATE = "select id, bits, revision, changed_at from status_list where id = $1";
    private static final String REVOKED = "select place from status_entry where list_id = $1 and revoked";

    private final Pool pool;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    StatusLists(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** The version of a list; its bits are the same as long as the revision is. */
    record State(String id, int bits, long revision, Instant changedAt) {}

    /** Takes a place for a new credential. */
    Uni<StatusPlace> take(SqlConnection transaction) {
        return transaction.query(OPEN).execute().chain(rows -> {
            var row = rows.iterator();
            return row.hasNext()
                    ? take(transaction, row.next())
                    : transaction
                            .preparedQuery(BEGIN)
                            .execute(Tuple.of(BITS, now()))
                            .chain(() -> take(transaction));
        });
    }

    /** Sets the bit; the published list follows at once. */
    public Uni<Void> revoke(SqlConnection transaction, StatusPlace status) {
        return transaction
                .preparedQuery(REVOKE)
                .execute(Tuple.of(status.listId(), status.place()))
                .chain(changed -> changed.rowCount() == 0
                        ? Uni.createFrom().voidItem()
                        : transaction
                                .preparedQuery(CHANGE)
                                .execute(Tuple.of(status.listId(), now()))
                                .replaceWithVoid());
    }

    Uni<@Nullable State> state(String listId) {
        return pool.preparedQuery(STATE).execute(Tuple.of(listId)).map(rows -> {
            var row = rows.iterator();
            return row.hasNext() ? state(row.next()) : null;
        });
    }

    Uni<BitSet> revoked(String listId) {
        return pool.preparedQuery(REVOKED).execute(Tuple.of(listId)).map(rows -> {
            BitSet revoked = new BitSet();
            rows.forEach(row -> revoked.set(row.getInteger("place")));
            return revoked;
        });
    }

    private Uni<StatusPlace> take(SqlConnection transaction, Row list) {
        String id = list.getString("id");
        Integer[] candidates = random.ints(CANDIDATES, 0, list.getInteger("bits"))
                .distinct()
                .boxed()
                .toArray(Integer[]::new);
        return transaction.preparedQuery(TAKE).execute(Tuple.of(id, candidates)).chain(rows -> {
            var row = rows.iterator();
            return row.hasNext()
                    ? transaction
                            .preparedQuery(COUNT)
                            .execute(Tuple.of(id))
                            .replaceWith(new StatusPlace(id, row.next().getInteger("place")))
                    : take(transaction, list);
        });
    }

    private static State state(Row row) {
        return new State(
                row.getString("id"),
                row.getInteger("bits"),
                row.getLong("revision"),
                row.getOffsetDateTime("changed_at").toInstant());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
