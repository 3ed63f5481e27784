package tj.omuzgor.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.identity.AccessChanged;
import tj.omuzgor.contracts.identity.GrantChanged;
import tj.omuzgor.platform.event.EventHeaders;
import tj.omuzgor.platform.event.EventTypes;
import tj.omuzgor.platform.event.EventsConfig;
import tj.omuzgor.platform.event.Topics;
import tj.omuzgor.test.ServiceTest;

@ServiceTest
class BacklogTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int SUBJECTS = 4_000;
    private static final int REVISIONS = 3;

    private static final String BACKLOG = """
            insert into outbox (topic, subject, partition_key, type, revision, payload, occurred_at)
            select '%s', 's' || n, 's' || n, 'test.v1', r, '{"n":' || n || '}', now()
            from generate_series(1, %d) r, generate_series(1, %d) n order by r, n
            """;

    @Inject
    Pool pool;

    @Inject
    Topics topics;

    @Inject
    EventsConfig config;

    @Test
    void sendsABacklogInTheOrderOfEachSubject() throws InterruptedException {
        // given
        var topic = "backlog." + UUID.randomUUID();
        topics.ensure(List.of(topic));

        // when: more than two transactions hold
        pool.query(BACKLOG.formatted(topic, REVISIONS, SUBJECTS))
                .execute()
                .await()
                .atMost(LIMIT);

        // then
        var last = new HashMap<String, Long>();
        try (var consumer = reader(topic)) {
            await().atMost(LIMIT).until(() -> {
                for (var event : consumer.poll(Duration.ofMillis(200))) {
                    long revision = revision(event);
                    assertThat(last.getOrDefault(event.key(), 0L)).isEqualTo(revision - 1);
                    last.put(event.key(), revision);
                }
                return last.size() == SUBJECTS && last.values().stream().allMatch(n -> n == REVISIONS);
            });
        }
        await().atMost(LIMIT).until(() -> rowsOf(topic) == 0);
    }

    @Test
    void takesTheOldestRowsWithinBothLimits() {
        // given: an outbox of this connection alone, with rows of 10 bytes and one that erases
        var taken = pool.withConnection(connection -> connection
                        .query("create temp table outbox (like public.outbox including all)")
                        .execute()
                        .chain(() -> connection
                                .query(
                                        "insert into outbox (topic, subject, partition_key, type, revision, payload, occurred_at)"
                                                + " select 't', n::text, n::text, 't', 1, case n when 2 then null else repeat('x', 10) end, now()"
                                                + " from generate_series(1, 9) n")
                                .execute())
                        .chain(() -> taken(connection, 4, 1_000))
                        .chain(rows -> taken(connection, 9, 25)
                                .invoke(fewer -> assertThat(rows).containsExactly("1", "2", "3", "4")))
                        .chain(rows -> taken(connection, 9, 1)
                                .invoke(one -> assertThat(rows).containsExactly("1", "2", "3", "4")))
                        .call(() ->
                                connection.query("drop table pg_temp.outbox").execute()))
                .await()
                .atMost(LIMIT);

        // then: never none
        assertThat(taken).containsExactly("1");
    }

    @Test
    void takesWhatAnAccountMayDoBeforeABacklog() {
        var backlog = """
                insert into outbox (topic, subject, partition_key, type, revision, payload, occurred_at)
                select case n when 5 then '%s' when 8 then '%s' else 't' end, n::text, n::text, 't', 1, 'x', now()
                from generate_series(1, 9) n
                """.formatted(
                        EventTypes.of(GrantChanged.class).topic(),
                        EventTypes.of(AccessChanged.class).topic());
        var taken = pool.withConnection(connection -> connection
                        .query("create temp table outbox (like public.outbox including all)")
                        .execute()
                        .chain(() -> connection.query(backlog).execute())
                        .chain(() -> taken(connection, 4, 1_000))
                        .call(() ->
                                connection.query("drop table pg_temp.outbox").execute()))
                .await()
                .atMost(LIMIT);

        assertThat(taken).containsExactly("5", "8", "1", "2");
    }

    private static Uni<List<String>> taken(SqlConnection connection, int rows, long bytes) {
        return connection
                .preparedQuery(OutboxSql.NEXT)
                .execute(Tuple.of(rows, bytes))
                .map(found -> StreamSupport.stream(found.spliterator(), false)
                        .map(row -> row.getString("subject"))
                        .toList());
    }

    private KafkaConsumer<String, String> reader(String topic) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                config.bootstrapServers(),
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed");
        var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
        var partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }

    private static long revision(ConsumerRecord<?, ?> event) {
        return Long.parseLong(
                new String(event.headers().lastHeader(EventHeaders.REVISION).value(), StandardCharsets.UTF_8));
    }

    private long rowsOf(String topic) {
        Row row = pool.preparedQuery("select count(*) from outbox where topic = $1")
                .execute(Tuple.of(topic))
                .await()
                .atMost(LIMIT)
                .iterator()
                .next();
        return row.getLong(0);
    }
}
