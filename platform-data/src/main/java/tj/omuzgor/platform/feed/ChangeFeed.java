package tj.omuzgor.platform.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.sync.Change;

/**
 * The feed of changes. Reading never passes the oldest transaction that is still open, so that a change committed late is not skipped.
 */
@ApplicationScoped
public class ChangeFeed {

    /** Parameters as Hibernate writes them: the entries as a JSON array, the time. An unchanged state keeps its place. */
    private static final String PUT_BY_HIBERNATE = """
            insert into change_feed as f (teacher_id, kind, subject, tx, id, at, data)
            select teacher_id, kind, subject, pg_current_xact_id(), nextval('change_feed_seq'), cast(?2 as timestamptz), data
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as t (teacher_id uuid, kind text, subject text, data jsonb)
            order by teacher_id, kind, subject
            on conflict (teacher_id, kind, subject) do update
              set tx = excluded.tx, id = excluded.id, at = excluded.at, data = excluded.data
              where f.data is distinct from excluded.data
            """;

    private static final String PUT = PUT_BY_HIBERNATE.replace('?', '$');

    /** One row at least: the epoch, and whether changes wait for an open transaction, even where nothing is to be told. */
    private static final String READ = """
            select e.epoch, f.kind, f.at, cast(f.tx as text) as tx, f.id, cast(f.data as text) as data,
              exists (select from change_feed
                where teacher_id = $1 and tx >= pg_snapshot_xmin(pg_current_snapshot())) as waiting
            from feed_epoch e left join lateral (
              select kind, at, tx, id, data from change_feed
              where teacher_id = $1
                and (tx, id) > (case when e.epoch = $2 then cast(cast($3 as text) as xid8) else '0' end, case when e.epoch = $2 then $4 else 0 end)
                and tx < pg_snapshot_xmin(pg_current_snapshot())
              order by tx, id limit $5) as f on true
            order by f.tx, f.id
            """;

    private final Pool pool;
    private final ObjectMapper json;
    private final Clock clock;

    ChangeFeed(Pool pool, ObjectMapper json, Clock clock) {
        this.pool = pool;
        this.json = json;
        this.clock = clock;
    }

    /** Puts states into the feed on the connection that holds the use case's transaction. */
    public Uni<Void> put(SqlConnection transaction, Collection<FeedEntry> entries) {
        return entries.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction
                        .preparedQuery(PUT)
                        .execute(Tuple.of(write(entries), now()))
                        .replaceWithVoid();
    }

    /** Puts states into the feed within the Hibernate session of the use case. */
    public Uni<Void> put(Mutiny.Session session, Collection<FeedEntry> entries) {
        return entries.isEmpty()
                ? Uni.createFrom().voidItem()
                : session.createNativeQuery(PUT_BY_HIBERNATE)
                        .setParameter(1, write(entries))
                        .setParameter(2, now())
                        .executeUpdate()
                        .replaceWithVoid();
    }

    /** Reads on from a cursor; null reads from the start. Read it after the writing transaction ended, or it sees nothing of it. */
    public Uni<FeedPage> read(UUID teacherId, @Nullable String cursor, int limit) {
        FeedCursor from = FeedCursor.read(cursor, teacherId);
        return pool.preparedQuery(READ)
                .execute(Tuple.of(teacherId, from.epoch(), from.tx(), from.id(), limit + 1))
                .map(rows -> page(rows, from, cursor != null, limit));
    }

    private FeedPage page(RowSet<Row> rows, FeedCursor from, boolean given, int limit) {
        List<Change> changes = new ArrayList<>();
        Row first = rows.iterator().next();
        FeedCursor last = from.in(first.getUUID("epoch"));
        boolean reset = given && !last.equals(from);
        boolean more = first.getBoolean("waiting") || rows.size() > limit;
        for (Row row : rows) {
            if (changes.size() == limit || row.getString("kind") == null) {
                break;
            }
            changes.add(new Change(
                    row.getString("kind"), row.getOffsetDateTime("at").toInstant(), data(row.getString("data"))));
            last = last.at(row.getString("tx"), row.getLong("id"));
        }
        return new FeedPage(changes, last.toString(), more, reset);
    }

    private JsonNode data(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The feed holds what is no JSON", e);
        }
    }

    private String write(Collection<FeedEntry> entries) {
        Map<String, Map<String, Object>> last = new LinkedHashMap<>();
        for (FeedEntry entry : entries) {
            last.put(
                    entry.teacherId() + " " + entry.kind() + " " + entry.subject(),
                    Map.of(
                            "teacher_id", entry.teacherId(),
                            "kind", entry.kind(),
                            "subject", entry.subject(),
                            "data", entry.data()));
        }
        try {
            return json.writeValueAsString(last.values());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A feed entry is not writable as JSON", e);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
