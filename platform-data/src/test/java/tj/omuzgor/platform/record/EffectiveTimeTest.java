package tj.omuzgor.platform.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.sync.DeviceClock;
import tj.omuzgor.contracts.sync.RecordClock;

class EffectiveTimeTest {

    private static final Instant RECEIVED = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void countsBackByElapsedTimeWithinOneBootWhateverTheCalendarSays() {
        // given a phone whose calendar stands in 1980
        DeviceClock batch = new DeviceClock(Instant.parse("1980-01-01T00:00:00Z"), "boot", 7_200_000, null);

        // when
        EffectiveTime time =
                EffectiveTime.of(record("boot", 3_600_000, "1979-12-31T23:00:00Z", null), batch, Set.of(), RECEIVED);

        // then
        assertThat(time.at()).isEqualTo("2026-11-20T11:00:00Z");
        assertThat(time.correction()).isZero();
    }

    @Test
    void movesTheCalendarByHowFarItIsOffAfterAReboot() {
        // given a calendar a day behind
        DeviceClock batch = new DeviceClock(Instant.parse("2026-11-19T12:00:00Z"), "later", 10, null);

        // when
        EffectiveTime time =
                EffectiveTime.of(record("earlier", 99, "2026-11-18T08:00:00Z", null), batch, Set.of(), RECEIVED);

        // then
        assertThat(time.at()).isEqualTo("2026-11-19T08:00:00Z");
        assertThat(time.correction()).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void isNeverAfterArrival() {
        DeviceClock batch = new DeviceClock(RECEIVED, "boot", 10, null);
        EffectiveTime time =
                EffectiveTime.of(record("boot", 5_000, "2026-11-20T12:00:00Z", null), batch, Set.of(), RECEIVED);
        assertThat(time.at()).isEqualTo(RECEIVED);
    }

    @Test
    void isNeverBeforeAServerTimeItProvesToHaveHeard() {
        // given
        Instant heard = Instant.parse("2026-11-15T00:00:00Z");
        DeviceClock batch = new DeviceClock(RECEIVED, "later", 10, null);
        IncomingRecord record = record("earlier", 1, "2026-11-01T00:00:00Z", heard);

        // then: proven it counts, merely claimed it does not
        assertThat(EffectiveTime.of(record, batch, Set.of(heard), RECEIVED).at())
                .isEqualTo(heard);
        assertThat(EffectiveTime.of(record, batch, Set.of(), RECEIVED).at()).isEqualTo("2026-11-01T00:00:00Z");
    }

    private static IncomingRecord record(String boot, long elapsed, String occurredAt, @Nullable Instant heard) {
        return new IncomingRecord(
                0,
                UUID.randomUUID(),
                "kind",
                Instant.parse(occurredAt),
                new RecordClock(boot, elapsed, heard),
                null,
                null,
                JsonNodeFactory.instance.objectNode(),
                "",
                "");
    }
}
