package tj.omuzgor.platform.outbox;

import io.vertx.mutiny.sqlclient.Row;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.platform.event.EventHeaders;
import tj.omuzgor.platform.event.EventsConfig;
import tj.omuzgor.platform.event.Topics;

/**
 * Sends outbox rows as CloudEvents, all of one call or none. The transactional id is the service's, so that Kafka refuses whatever a former
 * sender of this service still tries to send once a new one exists.
 */
final class EventSender implements AutoCloseable {

    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(5);
    /** How long consumers wait at most for a sender that died in the middle and was not replaced; longer than a delivery may take. */
    private static final int TRANSACTION_LIMIT_MS = 40_000;
    /** A node without replicas writes each batch to the disk by itself: few large ones, not many of the default 16 KiB. */
    private static final int BATCH_BYTES = 256 << 10;

    private final String source;
    private final KafkaProducer<String, byte[]> producer;

    EventSender(EventsConfig config) {
        this.source = "/" + config.service();
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        config.bootstrapServers(),
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                        config.service() + ".outbox",
                        ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
                        TRANSACTION_LIMIT_MS,
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        Topics.LARGEST_EVENT,
                        ProducerConfig.BATCH_SIZE_CONFIG,
                        BATCH_BYTES,
                        // Node and readers unpack it, too: gzip costs all of them several times as much.
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "lz4",
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        10_000,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        10_000,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        30_000),
                new StringSerializer(),
                new ByteArraySerializer());
        fenceFormer();
    }

    /** From here on what a former sender has not committed is void. */
    private void fenceFormer() {
        try {
            producer.initTransactions();
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    /** Sends in order and waits until Kafka has committed them; where it fails, none of them counts. */
    void send(List<Row> rows) {
        producer.beginTransaction();
        for (Row row : rows) {
            producer.send(record(row));
        }
        producer.commitTransaction();
    }

    private ProducerRecord<String, byte[]> record(Row row) {
        String topic = row.getString("topic");
        String payload = row.getString("payload");
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                topic, partition(topic, row.getString("partition_key")), row.getString("subject"), bytes(payload));
        Headers headers = record.headers();
        add(headers, EventHeaders.SPEC_VERSION, "1.0");
        add(headers, EventHeaders.ID, topic + "/" + row.getString("subject") + "/" + row.getLong("revision"));
        add(headers, EventHeaders.SOURCE, source);
        add(headers, EventHeaders.TYPE, row.getString("type"));
        add(headers, EventHeaders.SUBJECT, row.getString("subject"));
        add(
                headers,
                EventHeaders.TIME,
                row.getOffsetDateTime("occurred_at").toInstant().toString());
        add(headers, EventHeaders.REVISION, Long.toString(row.getLong("revision")));
        add(headers, EventHeaders.CONTENT_TYPE, "application/json");
        if (row.getString("traceparent") != null) {
            add(headers, EventHeaders.TRACE_PARENT, row.getString("traceparent"));
        }
        return record;
    }

    private int partition(String topic, String key) {
        int partitions = producer.partitionsFor(topic).size();
        return Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % partitions;
    }

    private static byte @Nullable [] bytes(@Nullable String payload) {
        return payload == null ? null : payload.getBytes(StandardCharsets.UTF_8);
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        producer.close(CLOSE_LIMIT);
    }
}
