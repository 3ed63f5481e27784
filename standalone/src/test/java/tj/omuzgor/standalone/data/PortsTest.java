package tj.omuzgor.standalone.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PortsTest {

    private static final OptionalInt NONE = OptionalInt.empty();

    @TempDir
    private Path folder;

    private final Set<Integer> taken = new HashSet<>();
    private final AtomicInteger next = new AtomicInteger(20_000);

    @Test
    void keepsAPortOverRestarts() {
        int first = ports().choose("kafka", NONE, NONE);

        assertThat(ports().choose("kafka", NONE, NONE)).isEqualTo(first);
        assertThat(ports().remembered("kafka")).isEqualTo(first);
    }

    @Test
    void choosesAnotherOneWhenTheRememberedOneIsTaken() {
        int first = ports().choose("kafka", NONE, NONE);
        taken.add(first);

        assertThat(ports().choose("kafka", NONE, NONE)).isNotEqualTo(first);
    }

    @Test
    void givesNoPortToTwoNames() {
        Ports ports = ports();
        int kafka = ports.choose("kafka", NONE, NONE);
        next.set(kafka);

        assertThat(ports.choose("postgres", NONE, NONE)).isNotEqualTo(kafka);
    }

    @Test
    void prefersTheUsualPortWhileItIsFree() {
        assertThat(ports().choose("gateway", NONE, OptionalInt.of(8080))).isEqualTo(8080);
        taken.add(8081);
        assertThat(ports().choose("other", NONE, OptionalInt.of(8081))).isNotEqualTo(8081);
    }

    @Test
    void refusesAnAskedPortThatIsTaken() {
        taken.add(9000);

        assertThatThrownBy(() -> ports().choose("gateway", OptionalInt.of(9000), NONE))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Port 9000 for gateway is taken");
    }

    @Test
    void refusesANumberThatIsNoPort() {
        assertThatThrownBy(() -> ports().choose("gateway", OptionalInt.of(99_999), NONE))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Port 99999 for gateway is no port");
    }

    private Ports ports() {
        return new Ports(folder.resolve("ports.json"), port -> !taken.contains(port), next::getAndIncrement);
    }
}
