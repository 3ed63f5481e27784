package tj.omuzgor.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes sure that topics exist: compacted, so that the last state of every subject stays for ever. */
@ApplicationScoped
public class Topics {

    /** How long a state that was replaced or erased may be read yet; without a limit, for ever where a topic is quiet. */
    private static final Duration LONGEST_TRACE = Duration.ofDays(7);

    /** A service that was away for longer would not hear of an erasure. */
    private static final Duration TOMBSTONES = Duration.ofDays(90);

    /** Bytes; more than any request that makes an event may have. One that did not fit would hold up all behind it. */
    public static final int LARGEST_EVENT = 16 << 20;

    private static final Map<String, String> SETTINGS = Map.of(
            TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
            Integer.toString(LARGEST_EVENT),
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_COMPACT,
            TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG,
            Long.toString(LONGEST_TRACE.toMillis()),
            TopicConfig.DELETE_RETENTION_MS_CONFIG,
            Long.toString(TOMBSTONES.toMillis()));

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
            configure(admin, names);
        }
    }

    /** A topic of an earlier version, or one that another service made, is kept by the same rules. */
    private static void configure(Admin admin, Collection<String> names) throws InterruptedException {
        Map<ConfigResource, Collection<AlterConfigOp>> changes = names.stream()
                .distinct()
                .collect(Collectors.toMap(
                        name -> new ConfigResource(ConfigResource.Type.TOPIC, name),
                        name -> SETTINGS.entrySet().stream()
                                .map(setting -> new AlterConfigOp(
                                        new ConfigEntry(setting.getKey(), setting.getValue()),
                                        AlterConfigOp.OpType.SET))
                                .toList()));
        try {
            admin.incrementalAlterConfigs(changes).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka refused the settings of a topic", e.getCause());
        }
    }

    private NewTopic compacted(String name) {
        return new NewTopic(name, config.partitions(), config.replicas()).configs(SETTINGS);
    }
}
