package tj.omuzgor.platform.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void makesIdsOfVersionSevenThatAscend() {
        var ids = Stream.generate(Ids::next).limit(10_000).map(UUID::toString).toList();

        assertThat(ids).isSorted().doesNotHaveDuplicates();
        assertThat(ids).allMatch(id -> Ids.isV7(UUID.fromString(id)));
    }

    @Test
    void tellsWhenAnIdWasMade() {
        var now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);

        assertThat(Duration.between(now, Ids.madeAt(Ids.next()))).isBetween(Duration.ZERO, Duration.ofSeconds(5));
    }

    @Test
    void knowsOtherVersionsAndVariants() {
        var random = UUID.fromString("0b7a9d5e-0d0c-4c43-9d5b-0d3b5a5d6b8e");

        assertThat(Ids.isV7(random)).isFalse();
        assertThat(Ids.isV7(UUID.fromString("019b0000-0000-7000-0000-000000000001")))
                .isFalse();
        assertThatThrownBy(() -> Ids.madeAt(random)).hasMessageContaining(random.toString());
    }
}
