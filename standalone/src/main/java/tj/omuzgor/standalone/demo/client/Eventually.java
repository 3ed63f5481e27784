package tj.omuzgor.standalone.demo.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Asks again and again until the answer is the one waited for; facts travel between services in their own time. */
public final class Eventually {

    private static final Duration PAUSE = Duration.ofMillis(150);

    private final Clock clock;
    private final Duration limit;

    public Eventually(Clock clock, Duration limit) {
        this.clock = clock;
        this.limit = limit;
    }

    /** The first value that fits; after the limit a failure that says what was last seen. */
    public <T> T value(String what, Supplier<T> question, Predicate<T> fits, Function<T, String> shown) {
        Instant deadline = clock.instant().plus(limit);
        while (true) {
            T seen = question.get();
            if (fits.test(seen)) {
                return seen;
            }
            if (clock.instant().isAfter(deadline)) {
                throw new Unexpected(
                        "Waited " + limit.toSeconds() + " s for " + what + "; last seen: " + shown.apply(seen));
            }
            Pause.of(PAUSE);
        }
    }

    /** The value of the first call that is not refused; after the limit the last refusal. */
    public <T> T accepted(Supplier<T> call) {
        Instant deadline = clock.instant().plus(limit);
        while (true) {
            try {
                return call.get();
            } catch (Refused refused) {
                if (clock.instant().isAfter(deadline)) {
                    throw refused;
                }
            }
            Pause.of(PAUSE);
        }
    }
}
