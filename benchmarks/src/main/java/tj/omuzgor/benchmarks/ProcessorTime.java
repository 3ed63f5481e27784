package tj.omuzgor.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Processor time of processes with their children, from the kernel's process table. */
final class ProcessorTime {

    /** The kernel counts in hundredths of a second on every Linux of today (USER_HZ). */
    private static final long MICROS_PER_TICK = 10_000;

    private static final int USER_TIME = 11;
    private static final int CHILDREN_SYSTEM_TIME = 14;

    private final Map<String, Long> processes;

    ProcessorTime(Map<String, Long> processes) {
        this.processes = processes;
    }

    /** Microseconds so far, by name. */
    Map<String, Long> micros() {
        Map<String, Long> micros = new LinkedHashMap<>();
        processes.forEach((name, pid) -> micros.put(
                name,
                ProcessHandle.of(pid).stream()
                        .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                        .mapToLong(process -> ticks(process.pid()) * MICROS_PER_TICK)
                        .sum()));
        return micros;
    }

    /** Own and ended children's user and system time. */
    private static long ticks(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long sum = 0;
            for (int field = USER_TIME; field <= CHILDREN_SYSTEM_TIME; field++) {
                sum += Long.parseLong(fields[field]);
            }
            return sum;
        } catch (IOException e) {
            // A child that ended meanwhile: its parent has its time.
            return 0;
        }
    }
}
