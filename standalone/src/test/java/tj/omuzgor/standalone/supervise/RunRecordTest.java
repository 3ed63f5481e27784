package tj.omuzgor.standalone.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RunRecordTest {

    private static final Instant STARTED = Instant.parse("2026-09-01T08:00:00Z");
    private static final RunRecord KAFKA =
            new RunRecord("kafka", 4711, STARTED, "tj.omuzgor.kafka.KafkaNode", 20001, 1, "TERM");

    @Test
    void recognisesTheProcessByNumberStartAndCommand() {
        assertThat(KAFKA.isRunning(table("java -cp x tj.omuzgor.kafka.KafkaNode --data d", STARTED)))
                .isTrue();
    }

    @Test
    void toleratesTheKernelsRounding() {
        assertThat(KAFKA.isRunning(table("java tj.omuzgor.kafka.KafkaNode", STARTED.plusSeconds(1))))
                .isTrue();
    }

    @Test
    void leavesAnotherProgramWithTheSameNumberAlone() {
        assertThat(KAFKA.isRunning(table("vim notes.txt", STARTED))).isFalse();
    }

    @Test
    void leavesALaterProcessOfTheSameProgramAlone() {
        assertThat(KAFKA.isRunning(table("java tj.omuzgor.kafka.KafkaNode", STARTED.plusSeconds(60))))
                .isFalse();
    }

    @Test
    void knowsThatAnEndedProcessIsGone() {
        assertThat(KAFKA.isRunning(new FixedProcesses(Map.of()))).isFalse();
    }

    private static Processes table(String commandLine, Instant startedAt) {
        return new FixedProcesses(Map.of(4711L, new Processes.Seen(startedAt, commandLine)));
    }

    private record FixedProcesses(Map<Long, Seen> table) implements Processes {

        @Override
        public Optional<Seen> find(long pid) {
            return Optional.ofNullable(table.get(pid));
        }

        @Override
        public void signal(long pid, String signal) {
            throw new AssertionError("signalled " + pid);
        }

        @Override
        public boolean awaitEnd(long pid, Duration limit) {
            throw new AssertionError("waited for " + pid);
        }
    }
}
