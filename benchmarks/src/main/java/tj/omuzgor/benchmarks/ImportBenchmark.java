package tj.omuzgor.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import tj.omuzgor.standalone.bench.BenchmarkProgram;
import tj.omuzgor.standalone.demo.client.GatewayHttp;
import tj.omuzgor.standalone.demo.client.KeycloakLogin;
import tj.omuzgor.standalone.demo.client.Unexpected;
import tj.omuzgor.standalone.roster.RosterFile;
import tj.omuzgor.standalone.roster.RosterUpload;

/**
 * The nation's schools and teachers imported through the gateway into an empty registry: seconds, heap, the share of what a plain COPY
 * of the same rows does, the same file again, and how long the events need to Kafka.
 */
public final class ImportBenchmark {
    private static final int NATION = 129_000;
    private static final double LIMIT_SECONDS = 60;
    private static final double LIMIT_HEAP_MB = 256;
    private static final double LIMIT_TIMES_OF_COPY = 4;
    private static final double LIMIT_SECOND_SHARE = 1 / 3.0;
    private static final double LIMIT_EVENTS_SECONDS = 60;
    private static final double TEN_TIMES = 1.1;
    private static final long POLL_MILLIS = 100;
    private static final List<String> FOLLOWERS = List.of("course", "coverage");
    private static final String NOT_THERE =
            "select count(*) from (select coalesce(max(next_offset), 0) as next from inbox_offset"
                    + " where topic = '%s' and partition = %d) o where next < %d";

    private final RunningSystem system = RunningSystem.fromEnvironment();
    private final int teachers = Integer.parseInt(System.getenv().getOrDefault("OMUZGOR_BENCH_TEACHERS", "" + NATION));

    private ImportBenchmark() {}

    /** Prints JSON lines on standard output, progress on standard error. */
    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        try {
            new ImportBenchmark().run();
        } catch (IllegalStateException | Unexpected failed) {
            System.err.println("omuzgor bench import: " + failed.getMessage());
            System.exit(1);
        }
    }

    private void run() throws IOException, InterruptedException, SQLException {
        var file = Files.createTempFile("roster", ".zip");
        try (var database = RegistryDatabase.of(system)) {
            measure(file, database);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void measure(Path file, RegistryDatabase database) throws IOException, InterruptedException, SQLException {
        tell("writing " + teachers + " made-up teachers");
        new RosterFile(new RosterFile.Wanted(teachers, 1, 0)).write(file, percent -> {});
        var upload = upload(system);
        double scale = (double) teachers / NATION;
        double limit = LIMIT_SECONDS * scale * (scale > 1 ? TEN_TIMES : 1);
        Imported first;
        double events;
        double heap;
        long imported;
        try (var peak = HeapPeak.of(identity())) {
            tell("importing");
            first = imported(upload, file, "created");
            imported = System.nanoTime();
            events = drained(database);
            heap = peak.megabytes();
        }
        print(
                BenchmarkProgram.IMPORT_SECONDS,
                "s",
                first.seconds(),
                limit,
                Map.of("teachers", teachers, "rows", first.rows(), "rowsPerSecond", first.perSecond()));
        compareWithTheNation(first.seconds(), scale);
        print("import.heap", "MB", heap, LIMIT_HEAP_MB, Map.of());
        print("import.events-seconds", "s", events, LIMIT_EVENTS_SECONDS * scale, Map.of("events", events(database)));
        follow(scale, imported);
        tell("importing the same file again");
        var second = imported(upload, file, "unchanged");
        print(
                "import.again-share",
                "",
                second.seconds() / first.seconds(),
                LIMIT_SECOND_SHARE,
                Map.of("seconds", second.seconds()));
        tell("copying the same rows plainly");
        var copy = new PlainCopy(database).run();
        print(
                "import.times-of-plain-copy",
                "",
                first.seconds() / copy.seconds(),
                LIMIT_TIMES_OF_COPY,
                Map.of("copySeconds", copy.seconds(), "copiedRows", copy.rows()));
    }

    /** Ten times the teachers may take eleven times as long as the nation took just before, in a system as empty. */
    private static void compareWithTheNation(double seconds, double scale) throws IOException {
        var nation = System.getenv("OMUZGOR_BENCH_NATION_SECONDS");
        if (nation != null) {
            print("import.times-of-nation", "", seconds / Double.parseDouble(nation), scale * TEN_TIMES, Map.of());
        }
    }

    /** What the topic holds, and when those have applied it who learn of teachers by it. */
    private void follow(double scale, long imported) throws IOException, InterruptedException, SQLException {
        try (var topic = TeacherEvents.of(system)) {
            for (var service : FOLLOWERS) {
                double seconds = applied(service, topic.ends(), imported);
                new LimitedFigure(
                                "import.applied-by-" + service + "-seconds",
                                "s",
                                seconds,
                                LIMIT_EVENTS_SECONDS * scale,
                                false)
                        .print();
            }
            tell("reading the topic: every teacher once, no older state after a newer one");
            long found = topic.teachersInOrder();
            if (found != teachers) {
                throw new IllegalStateException("the topic has events of " + found + " teachers, not of " + teachers);
            }
        }
    }

    private double applied(String service, Map<Integer, Long> ends, long imported)
            throws InterruptedException, SQLException {
        try (var follower = RegistryDatabase.of(system, service)) {
            for (var end : ends.entrySet()) {
                var behind = NOT_THERE.formatted(TeacherEvents.TOPIC, end.getKey(), end.getValue() - 1);
                while (end.getValue() > 0 && follower.number(behind) > 0) {
                    Thread.sleep(POLL_MILLIS);
                }
            }
        }
        return (System.nanoTime() - imported) / 1e9;
    }

    static RosterUpload upload(RunningSystem system) {
        var administrator = new KeycloakLogin(system.site()).signInAdministrator(system.administratorPassword());
        return new RosterUpload(new GatewayHttp(system.site()), administrator);
    }

    /** One import, from the first byte sent to the commit. */
    record Imported(double seconds, long rows) {
        long perSecond() {
            return Math.round(rows / seconds);
        }
    }

    private Imported imported(RosterUpload upload, Path file, String outcome) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        var id = upload.send(file, false).path("id").asText();
        var last = upload.follow(id, state -> {});
        double seconds = (System.nanoTime() - begin) / 1e9;
        check(last, outcome);
        return new Imported(seconds, last.path("rows").asLong());
    }

    private void check(JsonNode last, String outcome) {
        if (!last.path("status").asText().equals("done")
                || last.path("teachers").path(outcome).asInt() != teachers) {
            throw new IllegalStateException(
                    "the import did not take " + teachers + " teachers as " + outcome + ": " + last);
        }
    }

    private long identity() {
        var pid = system.processes().get("identity");
        if (pid == null) {
            throw new IllegalStateException("no process is called identity");
        }
        return pid;
    }

    /** Seconds until Kafka has acknowledged every event. */
    private static double drained(RegistryDatabase database) throws SQLException, InterruptedException {
        long begin = System.nanoTime();
        while (database.number("select count(*) from (select from outbox limit 1) o") > 0) {
            Thread.sleep(POLL_MILLIS);
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private static long events(RegistryDatabase database) throws SQLException {
        return database.number("select count(*) from published_state");
    }

    private static void print(String name, String unit, double figure, double limit, Map<String, ?> more)
            throws IOException {
        new LimitedFigure(name, unit, figure, limit, true).print(more);
    }

    static void tell(String what) {
        System.err.println("  " + what);
    }
}
