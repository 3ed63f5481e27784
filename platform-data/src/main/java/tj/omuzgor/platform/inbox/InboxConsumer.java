package tj.omuzgor.platform.inbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.platform.event.EventsConfig;
import tj.omuzgor.platform.event.Loop;
import tj.omuzgor.platform.event.Topics;

/** Reads the topics this service has handlers for, from the offsets that its own database holds. */
@ApplicationScoped
public class InboxConsumer {

    private static final Duration POLL = Duration.ofMillis(250);

    private final EventsConfig config;
    private final Topics topics;
    private final Handlers handlers;
    private final Inbox inbox;
    private final DeadLetters deadLetters;
    private final Loop loop;
    private @Nullable KafkaConsumer<String, byte[]> consumer;

    InboxConsumer(EventsConfig config, Topics topics, Handlers handlers, Inbox inbox, DeadLetters deadLetters) {
        this.config = config;
        this.topics = topics;
        this.handlers = handlers;
        this.inbox = inbox;
        this.deadLetters = deadLetters;
        this.loop = new Loop("inbox", this::round, this::release, Duration.ofMillis(100));
    }

    void start(@Observes StartupEvent event) {
        if (!handlers.topics().isEmpty()) {
            loop.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }

    /** Whether events are being read, or this service reads none. */
    public boolean healthy() {
        return handlers.topics().isEmpty() || loop.healthy();
    }

    /** Whether the thread lives, whatever Kafka does. */
    public boolean alive() {
        return handlers.topics().isEmpty() || loop.alive();
    }

    private boolean round() throws InterruptedException {
        List<Letter> letters = StreamSupport.stream(consumer().poll(POLL).spliterator(), false)
                .map(Letter::of)
                .toList();
        if (!letters.isEmpty()) {
            receive(letters);
        }
        return true;
    }

    private void receive(List<Letter> letters) throws InterruptedException {
        try {
            Loop.join(inbox.receive(letters));
        } catch (RuntimeException together) {
            if (Failures.isTransient(together)) {
                throw together;
            }
            for (Letter letter : letters) {
                deadLetters.receiveAlone(letter);
            }
        }
    }

    private KafkaConsumer<String, byte[]> consumer() throws InterruptedException {
        KafkaConsumer<String, byte[]> present = consumer;
        if (present == null) {
            topics.ensure(handlers.topics());
            present = new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer());
            present.subscribe(handlers.topics(), new FromOwnOffsets(present));
            consumer = present;
        }
        return present;
    }

    private Map<String, Object> settings() {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                config.bootstrapServers(),
                ConsumerConfig.GROUP_ID_CONFIG,
                config.service(),
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                10_000,
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                2_000,
                ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                10_000,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                config.batch());
    }

    private void release() {
        KafkaConsumer<String, byte[]> present = consumer;
        consumer = null;
        if (present != null) {
            present.close();
        }
    }

    /** Goes on where the database says, not where Kafka remembers. */
    private final class FromOwnOffsets implements ConsumerRebalanceListener {

        private final KafkaConsumer<?, ?> reader;

        FromOwnOffsets(KafkaConsumer<?, ?> reader) {
            this.reader = reader;
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {}

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            try {
                Map<TopicPartition, Long> offsets = Loop.join(inbox.offsets());
                for (TopicPartition partition : partitions) {
                    Long next = offsets.get(partition);
                    if (next == null) {
                        reader.seekToBeginning(List.of(partition));
                    } else {
                        reader.seek(partition, next);
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
