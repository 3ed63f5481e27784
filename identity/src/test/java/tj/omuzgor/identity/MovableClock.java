package tj.omuzgor.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The machine's clock, moved ahead by hand. */
public class MovableClock extends Clock {
    private static volatile Duration ahead = Duration.ZERO;

    /** Moves on; back to the machine's time with {@link #back}. */
    public static void moveAhead(Duration duration) {
        ahead = ahead.plus(duration);
    }

    /** Shows the machine's time again. */
    public static void back() {
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Policies name their zone");
    }

    static final class Maker {
        @Produces
        @ApplicationScoped
        Clock clock() {
            return new MovableClock();
        }
    }
}
