package tj.omuzgor.standalone.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tj.omuzgor.standalone.build.Builder;
import tj.omuzgor.standalone.build.Project;
import tj.omuzgor.standalone.console.Progress;
import tj.omuzgor.standalone.data.Refusal;
import tj.omuzgor.standalone.supervise.Child;

/** A program of the module {@code benchmarks}, in a JVM of its own. */
public enum BenchmarkProgram {
    /** Learning records a second through the gateway against pgbench. */
    SYNC("sync", "tj.omuzgor.benchmarks.SyncBenchmark", false),
    /** Seconds to start, megabytes to run, each against the limit that is promised. */
    START("start", "tj.omuzgor.benchmarks.StartBenchmark", true),
    /** The nation's teachers from a file into an empty registry, against a plain COPY. */
    IMPORT("import", "tj.omuzgor.benchmarks.ImportBenchmark", false),
    /** Part of a name among the nation's teachers. */
    TEACHER_SEARCH("teacher-search", "tj.omuzgor.benchmarks.TeacherSearchBenchmark", false);

    /** The figure of {@link #IMPORT} that a larger import is compared with. */
    public static final String IMPORT_SECONDS = "import.seconds";

    private static final String MODULE = "benchmarks";

    private final String name;
    private final String mainClass;
    private final boolean startsSystems;

    BenchmarkProgram(String name, String mainClass, boolean startsSystems) {
        this.name = name;
        this.mainClass = mainClass;
        this.startsSystems = startsSystems;
    }

    /** Whether it starts systems itself, for starting is what it measures. */
    public boolean startsSystems() {
        return startsSystems;
    }

    /** The program of this name. */
    public static BenchmarkProgram named(String name) {
        return Stream.of(values())
                .filter(program -> program.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal("There is no benchmark " + name + "; there are: "
                        + String.join(
                                ", ",
                                Stream.of(values()).map(program -> program.name).toList()) + "."));
    }

    /** Builds the module when it, or the launcher it uses, is not as its sources are. */
    public static void build(Project project, Progress progress, Clock clock) throws IOException, InterruptedException {
        new Builder(project, progress, clock).buildModule(MODULE);
    }

    /** Runs it; {@code line} hears each line of its answer, what it says beside goes to standard error. @return its exit code */
    public int run(Project project, Map<String, String> environment, Consumer<String> line)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        project.java().toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        project.module(MODULE).resolve("target/benchmarks.jar").toString(),
                        mainClass)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        try (Child child = Child.start(builder);
                BufferedReader output = child.process().inputReader(StandardCharsets.UTF_8)) {
            output.lines().forEach(line);
            return child.process().waitFor();
        }
    }
}
