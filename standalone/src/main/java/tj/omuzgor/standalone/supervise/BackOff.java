package tj.omuzgor.standalone.supervise;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long to wait before a dead process is started again: twice as long each time, five times; a healthy while forgives all. */
final class BackOff {

    static final int MOST_RESTARTS = 5;
    static final Duration HEALTHY_WHILE = Duration.ofMinutes(1);

    private final Duration first;
    private int restarts;

    BackOff(Duration first) {
        this.first = first;
    }

    /** The wait before the next start, or nothing when there shall be none. */
    Optional<Duration> afterDeath(@Nullable Instant readySince, Instant now) {
        if (readySince != null
                && !Duration.between(readySince, now).minus(HEALTHY_WHILE).isNegative()) {
            restarts = 0;
        }
        if (restarts == MOST_RESTARTS) {
            return Optional.empty();
        }
        return Optional.of(first.multipliedBy(1L << restarts++));
    }

    /** Number of the restart that {@link #afterDeath} granted last. */
    int restarts() {
        return restarts;
    }
}
