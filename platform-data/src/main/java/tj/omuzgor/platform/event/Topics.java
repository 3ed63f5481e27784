package tj.omuzgor.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes sure that topics exist: compacted, so that the last state of every subject stays for ever. */
@ApplicationScoped
public class Topics {

    /** How long a state that was replaced or erased may be read yet; without a limit, for ever where a topic is quiet. */
    private static final Duration LONGEST_TRACE = Duration.ofDays(7);

    private final EventsConfig config;

    Topics(EventsConfig config) {
        this.config = config;
    }

    /** Creates those of the topics that are missing. Blocks: call it on a thread of its own. */
    public void ensure(Collection<String> names) throws InterruptedException {
        if (names.isEmpty()) {
            return;
        }
        Map<String, Object> settings = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, config.bootstrapServers());
        try (Admin admin = Admin.create(settings)) {
            List<NewTopic> topics =
                    names.stream().distinct().map(this::compacted).toList();
            for (var created : admin.createTopics(topics).values().values()) {
                try {
                    created.get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw new IllegalStateException("Kafka refused a topic", e.getCause());
                    }
                }
            }
        }
    }

    private NewTopic compacted(String name) {
        return new NewTopic(name, config.partitions(), config.replicas())
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_COMPACT,
                        TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG,
                        Long.toString(LONGEST_TRACE.toMillis())));
    }
}
