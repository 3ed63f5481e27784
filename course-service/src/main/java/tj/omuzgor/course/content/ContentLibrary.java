package tj.omuzgor.course.content;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which files there are. A row is written after the bytes are safe, so what is listed here can be served. */
@ApplicationScoped
public class ContentLibrary {
    private static final String FIND = "select sha256, bytes, media_type from content where sha256 = any($1)";
    private static final String ADD = """
            insert into content (sha256, bytes, media_type, stored_at) values ($1, $2, $3, $4)
            on conflict (sha256) do nothing
            """;

    private final Pool pool;
    private final Clock clock;

    ContentLibrary(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** The files of these digests that are there. */
    public Uni<Map<String, StoredContent>> find(SqlClient client, Collection<String> digests) {
        return client.preparedQuery(FIND)
                .execute(Tuple.tuple().addArrayOfString(digests.toArray(String[]::new)))
                .map(rows -> {
                    Map<String, StoredContent> found = new HashMap<>();
                    for (Row row : rows) {
                        found.put(row.getString("sha256"), content(row));
                    }
                    return found;
                });
    }

    Uni<@Nullable StoredContent> find(String sha256) {
        return find(pool, List.of(sha256)).map(found -> found.get(sha256));
    }

    /** Whether it was new. */
    Uni<Boolean> add(StoredContent content) {
        return pool.preparedQuery(ADD)
                .execute(Tuple.of(
                        content.sha256(),
                        content.bytes(),
                        content.mediaType(),
                        clock.instant().atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.rowCount() == 1);
    }

    private static StoredContent content(Row row) {
        return new StoredContent(row.getString("sha256"), row.getLong("bytes"), row.getString("media_type"));
    }
}
