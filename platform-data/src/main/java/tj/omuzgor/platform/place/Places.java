package tj.omuzgor.platform.place;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tree of places. A place covers itself and everything below it. */
@ApplicationScoped
public class Places {

    private static final String COVERS = """
            with recursive above (id, parent_id, depth) as (
              select id, parent_id, 0 from place where id = $2
              union all
              select p.id, p.parent_id, a.depth + 1 from place p join above a on p.id = a.parent_id where a.depth < 20)
            select $2 = any($1) or exists (select from above where id = any($1)) as covers
            """;

    private static final String BELOW = """
            with recursive below (id, depth) as (
              select id, 0 from place where id = any($1)
              union all
              select p.id, b.depth + 1 from place p join below b on p.parent_id = b.id where b.depth < 20)
            select distinct id from below
            """;

    private static final String PUT = """
            insert into place (id, parent_id) select * from unnest($1::uuid[], $2::uuid[])
            on conflict (id) do update set parent_id = excluded.parent_id
            where place.parent_id is distinct from excluded.parent_id
            """;

    private final Pool pool;

    Places(Pool pool) {
        this.pool = pool;
    }

    /** A place and where it hangs. */
    public record Place(UUID id, @Nullable UUID parentId) {}

    /** Whether any of the units is the place or stands above it. */
    public Uni<Boolean> covers(Collection<UUID> units, UUID place) {
        return covers(pool, units, place);
    }

    /** The same within a transaction. */
    public Uni<Boolean> covers(SqlClient client, Collection<UUID> units, UUID place) {
        return units.isEmpty()
                ? Uni.createFrom().item(false)
                : client.preparedQuery(COVERS)
                        .execute(Tuple.of(units.toArray(UUID[]::new), place))
                        .map(rows -> rows.iterator().next().getBoolean("covers"));
    }

    /** The units themselves and everything below them. */
    public Uni<Set<UUID>> below(Collection<UUID> units) {
        return pool.preparedQuery(BELOW)
                .execute(Tuple.tuple().addArrayOfUUID(units.toArray(UUID[]::new)))
                .map(rows -> {
                    Set<UUID> below = new HashSet<>(units);
                    rows.forEach(row -> below.add(row.getUUID("id")));
                    return below;
                });
    }

    /** Puts places where they hang now; each place once. */
    public Uni<Void> put(SqlConnection transaction, List<Place> places) {
        return places.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction
                        .preparedQuery(PUT)
                        .execute(Tuple.of(
                                places.stream().map(Place::id).toArray(UUID[]::new),
                                places.stream().map(Place::parentId).toArray(UUID[]::new)))
                        .replaceWithVoid();
    }
}
