package tj.omuzgor.standalone.supervise;

import java.time.Duration;
import java.time.Instant;

/**
 * A started process as written down in the data folder, so that a later command recognises it: a process number alone may belong
 * to another program by then.
 */
public record RunRecord(
        String name, long pid, Instant startedAt, String program, int port, int layer, String stopSignal) {

    /** The kernel counts from the boot, whose time of day is known to the second only. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    boolean isRunning(Processes processes) {
        return processes
                .find(pid)
                .filter(seen -> seen.commandLine().contains(program))
                .filter(seen ->
                        Duration.between(startedAt, seen.startedAt()).abs().compareTo(TOLERANCE) <= 0)
                .isPresent();
    }
}
