package tj.omuzgor.benchmarks;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tj.omuzgor.standalone.data.Json;
import tj.omuzgor.standalone.demo.client.Unexpected;
import tj.omuzgor.standalone.demo.data.DemoData;

/** Learning records a second through the gateway, with real tokens, against what pgbench inserts a second on the same server. */
public final class SyncBenchmark {

    private static final int TEACHERS = 200;
    private static final int LEARNERS = 64;
    private static final int CONNECTIONS = 8;
    /** The compilers of five JVMs share the cores with the load: after 30 s they still take up to two fifths of the work. */
    private static final Duration WARM_UP = Duration.ofSeconds(90);

    private static final Duration MEASURED = Duration.ofSeconds(15);
    private static final Duration REFERENCE_WARM_UP = Duration.ofSeconds(3);

    private SyncBenchmark() {}

    /** Prints JSON lines on standard output, progress on standard error. */
    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        try {
            run();
        } catch (IllegalStateException | Unexpected failed) {
            System.err.println("omuzgor bench sync: " + failed.getMessage());
            System.exit(1);
        }
    }

    private static void run() throws IOException, InterruptedException, SQLException {
        RunningSystem system = RunningSystem.fromEnvironment();
        Pgbench pgbench = Pgbench.find(system);
        tell("loading " + TEACHERS + " teachers, a course and " + LEARNERS + " accounts");
        new DemoData(system.site(), system.administratorPassword(), (percent, what) -> {}).load(TEACHERS);
        List<Learners.Learner> learners = new Learners(system.site()).enroll(LEARNERS);
        Map<String, Long> processes = new LinkedHashMap<>(system.processes());
        processes.put("benchmark", ProcessHandle.current().pid());
        ProcessorTime processor = new ProcessorTime(processes);
        SyncLoad load = new SyncLoad(
                system.site().gateway(), learners, CONNECTIONS, system.site().clock());
        tell("warming up for " + WARM_UP.toSeconds() + " s on " + CONNECTIONS + " connections");
        load.run(WARM_UP);
        tell("measuring for " + MEASURED.toSeconds() + " s");
        Map<String, Long> before = processor.micros();
        SyncLoad.Seen seen = load.run(MEASURED);
        Map<String, Long> after = processor.micros();
        tell("measuring pgbench for " + MEASURED.toSeconds() + " s");
        pgbench.prepare();
        pgbench.run(REFERENCE_WARM_UP, CONNECTIONS, SyncLoad.BATCH);
        double reference = pgbench.run(MEASURED, CONNECTIONS, SyncLoad.BATCH);
        print(seen, reference, before, after);
    }

    private static void print(SyncLoad.Seen seen, double reference, Map<String, Long> before, Map<String, Long> after)
            throws IOException {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("name", "sync");
        line.put("unit", "records/s");
        line.put("figure", rounded(seen.recordsPerSecond(), 0));
        line.put("reference", rounded(reference, 0));
        line.put("ratio", rounded(seen.recordsPerSecond() / reference, 4));
        line.put("p50ms", rounded(seen.latency().getValueAtPercentile(50) / 1000.0, 2));
        line.put("p99ms", rounded(seen.latency().getValueAtPercentile(99) / 1000.0, 2));
        line.put("machine", Machine.line());
        Map<String, BigDecimal> micros = new LinkedHashMap<>();
        after.forEach((name, now) ->
                micros.put(name, rounded((double) (now - before.getOrDefault(name, 0L)) / seen.records(), 1)));
        line.put("cpuMicrosPerRecord", micros);
        System.out.println(Json.text(line));
    }

    private static BigDecimal rounded(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }

    private static void tell(String what) {
        System.err.println("  " + what);
    }
}
