package tj.omuzgor.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KafkaNodeTest {

    @TempDir
    private Path folder;

    @Test
    void keepsAnAcknowledgedRecordThroughASigkill() throws Exception {
        int port = NodeProcess.freePort();
        int controllerPort = NodeProcess.freePort();
        Map<String, Object> servers =
                Map.of("bootstrap.servers", "127.0.0.1:" + port, "default.api.timeout.ms", 60_000);
        try (NodeProcess node = NodeProcess.start(folder.resolve("data"), port, controllerPort)) {
            createTopic(servers, "teachers");
            send(servers, "teachers", "teacher-1", "posted");
            assertThat(read(servers, "teachers")).containsExactly("teacher-1=posted");

            node.kill();
        }

        try (NodeProcess restarted = NodeProcess.start(folder.resolve("data"), port, controllerPort)) {
            assertThat(read(servers, "teachers")).containsExactly("teacher-1=posted");
            assertThat(restarted).isNotNull();
        }
    }

    @Test
    void createsNoTopicThatNobodyAskedFor() throws Exception {
        int port = NodeProcess.freePort();
        Map<String, Object> servers =
                Map.of("bootstrap.servers", "127.0.0.1:" + port, "default.api.timeout.ms", 60_000);
        try (NodeProcess node = NodeProcess.start(folder.resolve("data"), port, NodeProcess.freePort());
                Admin admin = Admin.create(servers)) {
            assertThatThrownBy(() -> admin.describeTopics(List.of("unheard-of"))
                            .allTopicNames()
                            .get(60, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
            assertThat(node).isNotNull();
        }
    }

    private static void createTopic(Map<String, Object> servers, String topic) throws Exception {
        try (Admin admin = Admin.create(servers)) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get(60, TimeUnit.SECONDS);
        }
    }

    private static void send(Map<String, Object> servers, String topic, String key, String value) throws Exception {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(servers, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, key, value)).get(60, TimeUnit.SECONDS);
        }
    }

    private static List<String> read(Map<String, Object> servers, String topic) {
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(servers, new StringDeserializer(), new StringDeserializer())) {
            TopicPartition partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            return consumer.poll(Duration.ofSeconds(60)).records(partition).stream()
                    .map(record -> record.key() + "=" + record.value())
                    .toList();
        }
    }
}
