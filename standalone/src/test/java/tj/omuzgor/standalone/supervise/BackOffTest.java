package tj.omuzgor.standalone.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class BackOffTest {

    private static final Instant NOW = Instant.parse("2026-09-01T08:00:00Z");

    private final BackOff backOff = new BackOff(Duration.ofMillis(500));

    @Test
    void waitsTwiceAsLongEachTimeAndGivesUpAfterFive() {
        for (long millis : new long[] {500, 1000, 2000, 4000, 8000}) {
            assertThat(backOff.afterDeath(null, NOW)).contains(Duration.ofMillis(millis));
        }
        assertThat(backOff.afterDeath(null, NOW)).isEmpty();
    }

    @Test
    void forgetsFormerDeathsAfterAHealthyWhile() {
        backOff.afterDeath(null, NOW);
        backOff.afterDeath(null, NOW);

        assertThat(backOff.afterDeath(NOW.minus(BackOff.HEALTHY_WHILE), NOW)).contains(Duration.ofMillis(500));
    }

    @Test
    void remembersFormerDeathsWhenTheLifeWasShort() {
        backOff.afterDeath(null, NOW);

        assertThat(backOff.afterDeath(NOW.minus(BackOff.HEALTHY_WHILE).plusMillis(1), NOW))
                .contains(Duration.ofMillis(1000));
    }
}
