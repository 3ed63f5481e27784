package tj.omuzgor.platform.feed;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.AliasChanged;
import tj.omuzgor.platform.alias.Aliases;

/** Who puts states into feeds and who merges teachers, each in a transaction of its own. */
record Writers(ChangeFeed feed, Pool pool) {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    void put(UUID teacher, String subject, int n) {
        pool.withTransaction(tx -> put(tx, teacher, subject, n)).await().atMost(LIMIT);
    }

    Uni<Void> put(SqlConnection tx, UUID teacher, String subject, int n) {
        return feed.put(tx, List.of(new FeedEntry(teacher, "test", subject, Map.of("subject", subject, "n", n))));
    }

    /** Gets its transaction id, waits, puts, waits, and ends. */
    Uni<Void> putSlowly(UUID teacher, String subject, int n) {
        return pool.withTransaction(tx -> sleep(tx, (n * 7 % 11) / 300.0)
                .chain(() -> put(tx, teacher, subject, n))
                .chain(() -> sleep(tx, (n * 5 % 13) / 300.0)));
    }

    private static Uni<Void> sleep(SqlConnection tx, double seconds) {
        return tx.preparedQuery("select pg_current_xact_id(), pg_sleep($1)")
                .execute(Tuple.of(seconds))
                .replaceWithVoid();
    }

    /** The teacher counts as the person; as herself where there is none. */
    void alias(UUID teacher, @Nullable UUID person) {
        aliased(teacher, person).await().atMost(LIMIT);
    }

    Uni<Void> aliased(UUID teacher, @Nullable UUID person) {
        return pool.withTransaction(tx -> Aliases.put(tx, List.of(new AliasChanged(teacher, person))))
                .replaceWithVoid();
    }
}
