package tj.omuzgor.standalone.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tj.omuzgor.standalone.console.Progress;
import tj.omuzgor.standalone.data.DataFolder;

@Timeout(60)
final class SupervisorTest {

    private static final String STEADY = "echo %1$s began >> story; trap 'echo %1$s ended >> story; exit 0' TERM;"
            + " touch %1$s.ready; while :; do sleep 0.05; done";

    @TempDir
    private Path folder;

    private DataFolder data;
    private RunRecords records;

    @BeforeEach
    void openTheFolder() {
        data = new DataFolder(folder.resolve("data"));
        data.folder("run");
        records = new RunRecords(data);
    }

    @Test
    void startsInTheOrderOfNeedsAndStopsInTheOppositeOne() throws Exception {
        Part below = steady("below", Set.of(), 0);
        Part above = steady("above", Set.of("below"), 1);
        Supervisor supervisor = supervisor(above, below);

        assertThat(supervisor.start()).isEmpty();
        assertThat(records.running()).extracting(RunRecord::name).containsExactly("above", "below");
        supervisor.stop();

        assertThat(Files.readAllLines(folder.resolve("story")))
                .containsExactly("below began", "above began", "above ended", "below ended");
        assertThat(records.running()).isEmpty();
    }

    @Test
    void startsAKilledProcessAgain() throws Exception {
        Supervisor supervisor = supervisor(steady("one", Set.of(), 0));
        supervisor.start();
        long before = supervisor.find("one").orElseThrow().pid();

        ProcessHandle.of(before).orElseThrow().destroyForcibly();
        long after = before;
        while (after == before) {
            TimeUnit.MILLISECONDS.sleep(20);
            after = supervisor.find("one").orElseThrow().pid();
        }

        assertThat(ProcessHandle.of(after))
                .hasValueSatisfying(process -> assertThat(process.isAlive()).isTrue());
        supervisor.stop();
        assertThat(ProcessHandle.of(after)).isEmpty();
    }

    @Test
    void givesUpAProcessThatDiesEveryTime() throws Exception {
        Supervisor supervisor = supervisor(ShellPart.of("sick", folder, "echo began >> story; echo no luck; exit 3"));

        assertThat(supervisor.start()).hasValueSatisfying(failed -> {
            assertThat(failed.name()).isEqualTo("sick");
            assertThat(failed.reason()).isEqualTo("died (exit 3)");
            assertThat(failed.log()).content().contains("no luck");
        });
        supervisor.stop();

        assertThat(Files.readAllLines(folder.resolve("story"))).hasSize(1 + BackOff.MOST_RESTARTS);
    }

    @Test
    void stopsWhatAKilledSupervisorLeftBehind() throws Exception {
        Supervisor killed = supervisor(steady("one", Set.of(), 0));
        killed.start();
        long pid = killed.find("one").orElseThrow().pid();

        int stopped = new Stopper(new RunRecords(data), Progress.SILENT, Clock.systemUTC()).stopOrphans();

        assertThat(stopped).isEqualTo(1);
        assertThat(ProcessHandle.of(pid)).isEmpty();
        killed.stop();
    }

    @Test
    void stopsWhileAPartIsStillStarting() throws Exception {
        Supervisor supervisor = supervisor(ShellPart.of("slow", folder, "while :; do sleep 0.05; done"));
        Thread starting = Thread.ofVirtual().start(() -> startQuietly(supervisor));
        while (records.running().isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }

        supervisor.stop();

        assertThat(records.running()).isEmpty();
        starting.interrupt();
        assertThat(starting.join(Duration.ofSeconds(5))).isTrue();
    }

    private static void startQuietly(Supervisor supervisor) {
        try {
            supervisor.start();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Part steady(String name, Set<String> needs, int layer) {
        return new ShellPart(name, folder, STEADY.formatted(name), needs, layer);
    }

    private Supervisor supervisor(Part... parts) {
        return new Supervisor(List.of(parts), data, records, Progress.SILENT, Clock.systemUTC(), Duration.ofMillis(10));
    }
}
