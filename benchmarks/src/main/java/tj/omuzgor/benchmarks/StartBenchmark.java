package tj.omuzgor.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tj.omuzgor.standalone.build.Project;
import tj.omuzgor.standalone.data.DataFolder;
import tj.omuzgor.standalone.node.KeycloakNode;
import tj.omuzgor.standalone.node.Nodes;
import tj.omuzgor.standalone.node.Service;
import tj.omuzgor.standalone.supervise.Part;

/** How long the built and trained system takes to start on a fresh folder, each service alone, and what memory every process takes. */
public final class StartBenchmark {

    private static final int STARTS = 3;
    private static final int LONE_STARTS = 5;
    private static final double READY_LIMIT_SECONDS = 45;
    private static final double LIVE_LIMIT_SECONDS = 2.5;
    private static final double MEMORY_LIMIT_MB = 400;

    private final Launcher launcher = Launcher.fromEnvironment();

    private StartBenchmark() {}

    /** Prints JSON lines on standard output, progress on standard error. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        try {
            new StartBenchmark().run();
        } catch (IllegalStateException failed) {
            System.err.println("omuzgor bench start: " + failed.getMessage());
            System.exit(1);
        }
    }

    private void run() throws IOException, InterruptedException {
        double load = load();
        tell("one start and stop that do not count: they train what is not trained and warm the disk's cache");
        launcher.up();
        launcher.down();
        long[] ready = new long[STARTS];
        for (int i = 0; i < STARTS; i++) {
            ready[i] = launcher.up();
            tell("ready after " + ready[i] + " ms (" + (i + 1) + " of " + STARTS + ")");
            if (i < STARTS - 1) {
                launcher.down();
            }
        }
        memory();
        loneStarts();
        LimitedFigure.ofStarts("start", READY_LIMIT_SECONDS, ready).print(Map.of("loadBefore", load));
    }

    /** Of the system that runs now; afterwards it is stopped. */
    private void memory() throws IOException, InterruptedException {
        print("start.memory.ready.", launcher.memory());
        tell("loading the demo and walking the golden path");
        launcher.demo();
        print("start.memory.golden-path.", launcher.memory());
        launcher.down();
    }

    private static void print(String name, Map<String, Long> megabytes) throws IOException {
        for (Map.Entry<String, Long> process : megabytes.entrySet()) {
            boolean promised = !process.getKey().equals(KeycloakNode.NAME);
            new LimitedFigure(name + process.getKey(), "MB", process.getValue(), MEMORY_LIMIT_MB, promised).print();
        }
    }

    /** The first start of each service is on an empty database. */
    private void loneStarts() throws IOException, InterruptedException {
        List<String> names =
                Arrays.stream(Service.values()).map(Service::module).toList();
        launcher.up("--without", String.join(",", names));
        try {
            for (Part part : Nodes.remembered(Project.find(), new DataFolder(launcher.data()))
                    .parts()) {
                if (names.contains(part.name())) {
                    tell("starting " + part.name() + " alone, " + LONE_STARTS + " times");
                    long[] millis = new LoneStarts(part).run(LONE_STARTS);
                    LimitedFigure.ofStarts("start.service." + part.name(), LIVE_LIMIT_SECONDS, millis)
                            .print(Map.of("onEmptyDatabaseMs", millis[0]));
                }
            }
        } finally {
            launcher.down();
        }
    }

    /** Processes that wanted a processor over the last minute, to tell whether the machine was quiet. */
    private static double load() throws IOException {
        return Double.parseDouble(Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
    }

    private static void tell(String what) {
        System.err.println("  " + what);
    }
}
