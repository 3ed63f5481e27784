package tj.omuzgor.gateway.export;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;

/** Bounds as a test sets them. */
record Bounds(Path folder, int atOnce, Duration deadline, MemorySize largest, MemorySize space, Duration patience)
        implements ExportConfig {

    static Bounds of(Path folder, int atOnce, long largest, long space) {
        return new Bounds(folder, atOnce, Duration.ofSeconds(2), bytes(largest), bytes(space), Duration.ofSeconds(2));
    }

    private static MemorySize bytes(long count) {
        return new MemorySize(BigInteger.valueOf(count));
    }
}
