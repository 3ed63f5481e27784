package tj.omuzgor.kafka;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the node, formatting its folder the first time: {@code KafkaNode --data DIR --port N --controller-port M}.
 *
 * <p>It logs one line once it serves requests, warnings and errors after that, and stops cleanly on SIGTERM. Exit 2 says that the
 * options were wrong, 1 that the node did not start.
 */
public final class KafkaNode {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaNode.class);

    private KafkaNode() {}

    public static void main(String[] arguments) {
        NodeOptions options;
        try {
            options = NodeOptions.parse(arguments);
        } catch (IllegalArgumentException e) {
            LOG.error("{}; usage: {}", e.getMessage(), NodeOptions.USAGE);
            System.exit(2);
            return;
        }
        try {
            run(options);
        } catch (Exception e) {
            LOG.error("Kafka did not start on 127.0.0.1:{} with the data in {}", options.port(), options.data(), e);
            System.exit(1);
        }
    }

    private static void run(NodeOptions options) throws Exception {
        format(options);
        KafkaRaftServer server =
                new KafkaRaftServer(KafkaConfig.fromProps(NodeSettings.of(options), false), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "stop-kafka"));
        server.startup();
        LOG.info("Kafka serves 127.0.0.1:{}", options.port());
        server.awaitShutdown();
    }

    private static void format(NodeOptions options) throws Exception {
        if (Files.exists(options.data().resolve("meta.properties"))) {
            return;
        }
        Files.createDirectories(options.data());
        try (PrintStream silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setPrintStream(silent)
                    .setNodeId(NodeSettings.NODE_ID)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(options.data().toString())
                    .addDirectory(options.data().toString())
                    .setIgnoreFormatted(true)
                    .run();
        }
    }
}
