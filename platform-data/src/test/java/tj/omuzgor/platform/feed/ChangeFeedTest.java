package tj.omuzgor.platform.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.sync.Change;
import tj.omuzgor.test.ServiceTest;

@ServiceTest
class ChangeFeedTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Inject
    ChangeFeed feed;

    @Inject
    Pool pool;

    private final UUID teacher = UUID.randomUUID();

    @Test
    void neverPassesATransactionThatIsStillOpen() {
        // given a transaction that put a state and has not ended
        var open = pool.getConnection().await().atMost(LIMIT);
        var tx = open.begin().await().atMost(LIMIT);
        feed.put(open, List.of(entry("slow", 1))).await().atMost(LIMIT);
        put("fast", 2);

        // when
        FeedPage before = read(null, 10);
        tx.commit().await().atMost(LIMIT);
        open.close().await().atMost(LIMIT);

        // then nothing was skipped
        assertThat(before.changes()).isEmpty();
        assertThat(before.more()).isTrue();
        assertThat(numbers(read(before.cursor(), 10))).containsExactly(1, 2);
    }

    @Test
    void isNotHeldUpByWhatAnotherDatabaseOfTheServerDoes() throws SQLException {
        try (Connection other = otherDatabase();
                var statement = other.createStatement()) {
            // given
            other.setAutoCommit(false);
            statement.execute("select pg_current_xact_id()");

            // when
            put("fast", 1);

            // then
            FeedPage page = read(null, 10);
            assertThat(numbers(page)).containsExactly(1);
            assertThat(page.more()).isFalse();
        }
    }

    @RepeatedTest(5)
    void skipsNothingWhileManyWrite() {
        // given writers whose transactions get their ids in one order and end in another
        int many = 60;
        List<CompletableFuture<Void>> writers = IntStream.range(0, many)
                .mapToObj(n -> slowly(n).subscribeAsCompletionStage())
                .toList();

        // when a device reads all the while
        Set<Integer> seen = new HashSet<>();
        List<@Nullable String> cursors = new ArrayList<>();
        cursors.add(null);
        await().atMost(LIMIT)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .until(() -> {
                    FeedPage page = read(cursors.getLast(), 5);
                    cursors.add(page.cursor());
                    seen.addAll(numbers(page));
                    return writers.stream().allMatch(CompletableFuture::isDone) && !page.more();
                });

        // then
        assertThat(seen).hasSize(many);
    }

    private Uni<Void> slowly(int n) {
        return pool.withTransaction(tx -> tx.preparedQuery("select pg_current_xact_id(), pg_sleep($1)")
                .execute(Tuple.of((n * 7 % 11) / 300.0))
                .chain(() -> feed.put(tx, List.of(entry("subject-" + n, n))))
                .chain(() -> tx.preparedQuery("select pg_sleep($1)").execute(Tuple.of((n * 5 % 13) / 300.0)))
                .replaceWithVoid());
    }

    private void put(String subject, int n) {
        pool.withTransaction(tx -> feed.put(tx, List.of(entry(subject, n))))
                .await()
                .atMost(LIMIT);
    }

    private FeedPage read(@Nullable String cursor, int limit) {
        return feed.read(teacher, cursor, limit).await().atMost(LIMIT);
    }

    private FeedEntry entry(String subject, int n) {
        return new FeedEntry(teacher, "test", subject, Map.of("n", n));
    }

    private static List<Integer> numbers(FeedPage page) {
        return page.changes().stream()
                .map(Change::data)
                .map(data -> ((com.fasterxml.jackson.databind.JsonNode) data)
                        .path("n")
                        .asInt())
                .toList();
    }

    private static Connection otherDatabase() throws SQLException {
        var config = ConfigProvider.getConfig();
        String url = config.getValue("quarkus.datasource.jdbc.url", String.class);
        return DriverManager.getConnection(
                url.substring(0, url.lastIndexOf('/')) + "/postgres",
                config.getValue("quarkus.datasource.username", String.class),
                config.getValue("quarkus.datasource.password", String.class));
    }
}
