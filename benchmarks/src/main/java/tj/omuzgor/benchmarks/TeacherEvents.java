package tj.omuzgor.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The registry's topic of teachers, read from outside as any service reads it. */
final class TeacherEvents implements AutoCloseable {
    static final String TOPIC = "identity.teacher.v1";
    private static final String REVISION = "ce_revision";
    private static final Duration POLL = Duration.ofMillis(500);

    private final KafkaConsumer<String, Void> consumer;
    private final List<TopicPartition> partitions;

    private TeacherEvents(KafkaConsumer<String, Void> consumer) {
        this.consumer = consumer;
        this.partitions = consumer.partitionsFor(TOPIC).stream()
                .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                .toList();
    }

    static TeacherEvents of(RunningSystem system) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                system.kafka(),
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                5_000);
        return new TeacherEvents(new KafkaConsumer<>(settings, new StringDeserializer(), (topic, bytes) -> null));
    }

    /** Where each partition ends; the last offset is the mark of a commit and no event. */
    Map<Integer, Long> ends() {
        return consumer.endOffsets(partitions).entrySet().stream()
                .collect(Collectors.toMap(end -> end.getKey().partition(), Map.Entry::getValue));
    }

    /** Reads everything; throws where an older state of a teacher comes after a newer one. @return of how many teachers there are events */
    long teachersInOrder() {
        long teachers = 0;
        for (var partition : partitions) {
            teachers += teachersInOrder(partition);
        }
        return teachers;
    }

    private long teachersInOrder(TopicPartition partition) {
        Map<String, Long> newest = new HashMap<>();
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
        while (consumer.position(partition) < end) {
            for (var event : consumer.poll(POLL)) {
                long revision = revision(event);
                long before = newest.merge(event.key(), revision, Math::max);
                if (revision < before) {
                    throw new IllegalStateException("revision " + revision + " of the teacher " + event.key()
                            + " came after revision " + before + " at " + partition + " " + event.offset());
                }
            }
        }
        return newest.size();
    }

    private static long revision(ConsumerRecord<?, ?> event) {
        return Long.parseLong(new String(event.headers().lastHeader(REVISION).value(), StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        consumer.close();
    }
}
