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

    static final String LEFT_OUT = "left out";

    /** Somebody else runs it, as when it is developed. */
    static PartStatus leftOut(String name, int port) {
        return new PartStatus(name, LEFT_OUT, null, null, null, port);
    }

    boolean asItShouldBe() {
        return health.equals(HEALTHY) || health.equals(LEFT_OUT);
    }

    static PartStatus down(String name, int port) {
        return new PartStatus(name, "down", null, null, null, port);
    }
}
