package tj.omuzgor.standalone.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tj.omuzgor.standalone.build.Project;
import tj.omuzgor.standalone.data.Refusal;

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

    /** Builds the module when a source of it, or of the launcher it uses, is newer than its libraries. */
    public static void build(Project project) throws IOException, InterruptedException {
        Path module = project.module(MODULE);
        Path libraries = module.resolve("target").resolve("lib");
        Path classes = module.resolve("target").resolve("classes");
        FileTime source = newest(List.of(
                module.resolve("src/main"),
                module.resolve("pom.xml"),
                project.module("standalone").resolve("src/main")));
        boolean fresh = Files.isDirectory(libraries)
                && Files.isDirectory(classes)
                && newest(List.of(libraries, classes)).compareTo(source) > 0;
        if (fresh) {
            return;
        }
        Path log = project.cache("logs").resolve("build-benchmarks.log");
        ProcessBuilder maven = new ProcessBuilder(
                        project.maven().toString(),
                        "-q",
                        "-B",
                        "-ntp",
                        "package",
                        "-Dmaven.test.skip=true",
                        "-am",
                        "-pl",
                        MODULE)
                .directory(project.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        maven.environment().put("JAVA_HOME", project.javaHome().toString());
        if (maven.start().waitFor() != 0) {
            throw new Refusal("The module benchmarks does not build; all of it is in " + log + ".");
        }
    }

    private static FileTime newest(List<Path> places) throws IOException {
        FileTime newest = FileTime.fromMillis(0);
        for (Path place : places) {
            try (Stream<Path> files = Files.walk(place)) {
                Optional<Path> last = files.filter(Files::isRegularFile).max(BenchmarkProgram::byTime);
                if (last.isPresent() && Files.getLastModifiedTime(last.get()).compareTo(newest) > 0) {
                    newest = Files.getLastModifiedTime(last.get());
                }
            }
        }
        return newest;
    }

    private static int byTime(Path one, Path other) {
        try {
            return Files.getLastModifiedTime(one).compareTo(Files.getLastModifiedTime(other));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Runs it; {@code line} hears each line of its answer, what it says beside goes to standard error. @return its exit code */
    public int run(Project project, Map<String, String> environment, Consumer<String> line)
            throws IOException, InterruptedException {
        Path target = project.module(MODULE).resolve("target");
        ProcessBuilder builder = new ProcessBuilder(
                        project.java().toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        target.resolve("classes") + ":" + target.resolve("lib") + "/*",
                        mainClass)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "stop benchmark"));
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            output.lines().forEach(line);
        } finally {
            process.destroy();
        }
        return process.waitFor();
    }
}
