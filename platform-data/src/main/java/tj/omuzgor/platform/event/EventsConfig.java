package tj.omuzgor.platform.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How this service talks to Kafka. */
@ConfigMapping(prefix = "omuzgor.events")
public interface EventsConfig {

    /** Kafka's addresses, host:port with commas. */
    @WithDefault("${kafka.bootstrap.servers:127.0.0.1:9092}")
    String bootstrapServers();

    /** The name of this service: consumer group and CloudEvents source. */
    @WithDefault("${quarkus.application.name}")
    String service();

    /** Partitions of a topic that this service has to create. */
    @WithDefault("4")
    int partitions();

    /** Replicas of a topic that this service has to create. */
    @WithDefault("1")
    short replicas();

    /** How long relay and inbox rest when there is nothing to do. */
    @WithDefault("PT0.1S")
    Duration idle();

    /** Most events handled in one transaction. */
    @WithDefault("500")
    int batch();

    /** Most events sent in one transaction: each of them waits until the markers of the one before are on the disk. */
    @WithDefault("5000")
    int sendBatch();

    /** Attempts at an event before it becomes a dead letter. */
    @WithDefault("3")
    int attempts();
}
