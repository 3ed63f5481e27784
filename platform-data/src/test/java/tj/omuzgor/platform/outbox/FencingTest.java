package tj.omuzgor.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import tj.omuzgor.platform.event.EventHeaders;
import tj.omuzgor.platform.event.EventsConfig;
import tj.omuzgor.platform.event.Topics;
import tj.omuzgor.test.ServiceTest;

@ServiceTest
class FencingTest {

    private static final String ROW = """
            select 1::bigint as id, $1 as topic, 's' as subject, 's' as partition_key, 'test.v1' as type, $2::bigint as revision,
                   '{}' as payload, now() as occurred_at, null::text as traceparent
            """;

    private final String topic = "fencing." + UUID.randomUUID();

    @Inject
    Pool pool;

    @Inject
    Topics topics;

    @Inject
    EventsConfig config;

    @Test
    void keepsAFormerSenderFromSendingAnOlderStateAfterANewerOne() throws InterruptedException {
        // given: a leader that sent, and the one that took over from it
        topics.ensure(List.of(topic));
        try (var former = new EventSender(new Of(config, topic));
                var present = lead(former)) {

            // when
            present.send(state(2));
            assertThatThrownBy(() -> former.send(state(1))).isInstanceOf(KafkaException.class);
            present.send(state(3));
        }

        // then
        assertThat(revisions(3)).containsExactly("0", "2", "3");
    }

    private EventSender lead(EventSender former) {
        former.send(state(0));
        return new EventSender(new Of(config, topic));
    }

    private List<Row> state(long revision) {
        var rows = new ArrayList<Row>();
        pool.preparedQuery(ROW)
                .execute(Tuple.of(topic, revision))
                .await()
                .atMost(Duration.ofSeconds(10))
                .forEach(rows::add);
        return rows;
    }

    /** What a reader of anything finds, committed or not. */
    private List<String> revisions(int least) {
        var found = new ArrayList<String>();
        Map<String, Object> settings = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, config.bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                consumer.poll(Duration.ofMillis(500))
                        .forEach(record -> found.add(new String(
                                record.headers()
                                        .lastHeader(EventHeaders.REVISION)
                                        .value(),
                                StandardCharsets.UTF_8)));
                return found.size() >= least;
            });
        }
        return found;
    }

    /** The settings of a service of another name. */
    private record Of(EventsConfig config, String service) implements EventsConfig {
        @Override
        public String bootstrapServers() {
            return config.bootstrapServers();
        }

        @Override
        public int partitions() {
            return config.partitions();
        }

        @Override
        public short replicas() {
            return config.replicas();
        }

        @Override
        public Duration idle() {
            return config.idle();
        }

        @Override
        public int batch() {
            return config.batch();
        }

        @Override
        public int sendBatch() {
            return config.sendBatch();
        }

        @Override
        public int attempts() {
            return config.attempts();
        }
    }
}
