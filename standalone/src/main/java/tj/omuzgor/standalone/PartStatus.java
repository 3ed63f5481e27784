package tj.omuzgor.standalone;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A line of {@code status}. */
record PartStatus(
        String name,
        String health,
        @Nullable Long pid,
        @Nullable Instant startedAt,
        @Nullable Long memoryMb,
        int port) {

    static final String HEALTHY = "healthy";
    static final String UNHEALTHY = "unhealthy";

    static PartStatus down(String name, int port) {
        return new PartStatus(name, "down", null, null, null, port);
    }
}
