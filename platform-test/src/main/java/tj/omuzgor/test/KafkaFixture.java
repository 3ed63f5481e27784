package tj.omuzgor.test;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A Kafka node of its own, empty, for every application that is started. */
public final class KafkaFixture implements QuarkusTestResourceLifecycleManager {
    private @Nullable KafkaProcess node;

    @Override
    public Map<String, String> start() {
        node = KafkaProcess.start();
        return Map.of("kafka.bootstrap.servers", node.address());
    }

    @Override
    public void stop() {
        if (node != null) {
            node.close();
            node = null;
        }
    }
}
