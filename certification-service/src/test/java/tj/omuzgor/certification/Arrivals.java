package tj.omuzgor.certification;

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
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import tj.omuzgor.contracts.event.Event;
import tj.omuzgor.platform.event.EventTypes;
import tj.omuzgor.platform.event.EventsConfig;

/** Sends states as their publishers do, waits until the service applied them, and looks at its database. */
@ApplicationScoped
public class Arrivals {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final ObjectMapper json;
    private final Pool pool;
    private final KafkaProducer<String, String> producer;
    private final AtomicLong revision = new AtomicLong();

    Arrivals(ObjectMapper json, Pool pool, EventsConfig config) {
        this.json = json;
        this.pool = pool;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", config.bootstrapServers()), new StringSerializer(), new StringSerializer());
    }

    /** One after the other, each applied before the next is sent. */
    public void arrive(Event... states) {
        for (Event state : states) {
            String topic = EventTypes.of(state.getClass()).topic();
            var message = new ProducerRecord<>(topic, state.subject(), write(state));
            message.headers()
                    .add(
                            "ce_revision",
                            Long.toString(revision.incrementAndGet()).getBytes(StandardCharsets.UTF_8))
                    .add("ce_time", "2026-11-20T08:00:00Z".getBytes(StandardCharsets.UTF_8));
            var sent = producer.send(message);
            producer.flush();
            awaitRead(topic, sent.resultNow().partition(), sent.resultNow().offset());
        }
    }

    /** The state of a subject is withdrawn for good. */
    public void erase(Class<? extends Event> type, Object subject) {
        var topic = EventTypes.of(type).topic();
        var message = new ProducerRecord<String, String>(topic, subject.toString(), null);
        message.headers()
                .add("ce_revision", Long.toString(revision.incrementAndGet()).getBytes(StandardCharsets.UTF_8))
                .add("ce_time", "2026-11-20T08:00:00Z".getBytes(StandardCharsets.UTF_8));
        var sent = producer.send(message);
        producer.flush();
        awaitRead(topic, sent.resultNow().partition(), sent.resultNow().offset());
    }

    /** The first column of the rows as texts. */
    public List<String> texts(String sql, Object... parameters) {
        return pool.preparedQuery(sql)
                .execute(Tuple.from(parameters))
                .map(rows -> {
                    List<String> texts = new ArrayList<>();
                    rows.forEach(row -> texts.add(String.valueOf(row.getValue(0))));
                    return texts;
                })
                .await()
                .atMost(LIMIT);
    }

    /** The last published state of a subject as JSON. */
    public List<String> published(String topic, Object subject) {
        return texts(
                "select payload::text from published_state where topic = $1 and subject = $2",
                topic,
                subject.toString());
    }

    private void awaitRead(String topic, int partition, long offset) {
        await().atMost(LIMIT)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !texts(
                                "select 1 from inbox_offset where topic = $1 and partition = $2 and next_offset > $3",
                                topic,
                                partition,
                                offset)
                        .isEmpty());
    }

    @PreDestroy
    void close() {
        producer.close();
    }

    private String write(Event state) {
        try {
            return json.writeValueAsString(state);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
