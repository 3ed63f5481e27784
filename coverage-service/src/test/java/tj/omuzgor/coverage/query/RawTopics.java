package tj.omuzgor.coverage.query;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import tj.omuzgor.contracts.event.Event;
import tj.omuzgor.platform.event.EventTypes;
import tj.omuzgor.platform.event.EventsConfig;

/** Puts states on their topics past every outbox, so that revisions can go backwards. */
@ApplicationScoped
class RawTopics {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final ObjectMapper json;
    private final Pool pool;
    private final KafkaProducer<String, String> producer;
    private final Map<TopicPartition, Long> last = new ConcurrentHashMap<>();

    RawTopics(ObjectMapper json, Pool pool, EventsConfig config) {
        this.json = json;
        this.pool = pool;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", config.bootstrapServers()), new StringSerializer(), new StringSerializer());
    }

    void send(List<Delivery> deliveries) {
        List<Future<RecordMetadata>> acknowledgments = new ArrayList<>();
        for (Delivery delivery : deliveries) {
            Event state = delivery.state();
            var message = new ProducerRecord<>(topic(state), state.subject(), write(state));
            message.headers()
                    .add("ce_revision", Long.toString(delivery.revision()).getBytes(StandardCharsets.UTF_8))
                    .add("ce_time", "2026-11-20T08:00:00Z".getBytes(StandardCharsets.UTF_8));
            acknowledgments.add(producer.send(message));
        }
        producer.flush();
        for (var acknowledgment : acknowledgments) {
            RecordMetadata sent = acknowledgment.resultNow();
            last.merge(new TopicPartition(sent.topic(), sent.partition()), sent.offset(), Math::max);
        }
    }

    /** Waits until the service read past everything that was sent, what it ignores included. */
    void awaitApplied() {
        Tuple sent = Tuple.of(
                last.keySet().stream().map(TopicPartition::topic).toArray(String[]::new),
                last.keySet().stream().map(TopicPartition::partition).toArray(Integer[]::new),
                last.values().toArray(Long[]::new));
        String unread = """
                select count(*) from unnest($1::text[], $2::int[], $3::bigint[]) as t (topic, partition, kafka_offset)
                where not exists (select from inbox_offset o
                  where o.topic = t.topic and o.partition = t.partition and o.next_offset > t.kafka_offset)""";
        await().atMost(LIMIT)
                .until(() -> pool.preparedQuery(unread)
                                .execute(sent)
                                .await()
                                .atMost(LIMIT)
                                .iterator()
                                .next()
                                .getLong(0)
                        == 0);
    }

    @PreDestroy
    void close() {
        producer.close();
    }

    private static String topic(Event state) {
        return EventTypes.of(state.getClass()).topic();
    }

    private String write(Event state) {
        try {
            return json.writeValueAsString(state);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
