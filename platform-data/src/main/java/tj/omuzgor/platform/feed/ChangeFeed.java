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
 * The feed of changes. Reading never passes the oldest transaction that is still open in this database, so that a change committed late
 * is not skipped.
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

    private static final String READ = """
            select epoch, kind, at, cast(tx as text) as tx, id, cast(data as text) as data, waiting
            from read_feed($1, $2, cast(cast($3 as text) as xid8), $4, $5)
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

    /**
     * Reads on from a cursor what concerns the person behind a teacher, under whichever of her ids; null reads from the start. Once she was
     * merged, or that was undone, the feed begins again. Read it after the writing transaction ended, or it sees nothing of it.
     */
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
