package tj.omuzgor.standalone;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tj.omuzgor.standalone.bench.BenchmarkProgram;
import tj.omuzgor.standalone.build.Builder;
import tj.omuzgor.standalone.build.Project;
import tj.omuzgor.standalone.console.Console;
import tj.omuzgor.standalone.console.Progress;
import tj.omuzgor.standalone.data.DataFolder;
import tj.omuzgor.standalone.data.Secrets;
import tj.omuzgor.standalone.node.KafkaProcess;
import tj.omuzgor.standalone.node.KeycloakNode;
import tj.omuzgor.standalone.node.PostgresNode;
import tj.omuzgor.standalone.node.Service;

@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Starts a system of its own in a fresh folder, runs one benchmark against it, stops it.")
final class BenchCommand implements Callable<Integer> {

    private static final int NATION = 129_000;

    private final Console console;

    @Mixin
    private final DataOption data = new DataOption();

    @Parameters(
            paramLabel = "NAME",
            description = {
                "sync: learning records a second through the gateway, against pgbench.",
                "start: seconds to start and megabytes to run, against the limits that are promised.",
                "import: seconds to import the nation's schools and teachers, against a plain COPY of the same rows.",
                "teacher-search: milliseconds to find part of a name among them."
            })
    private String name = "";

    @Option(
            names = "--json",
            description = "JSON lines on standard output and nothing else there; the headline is the last.")
    private boolean json;

    @Option(names = "--check", description = "Exit 1 when a promised limit is broken; else a benchmark only reports.")
    private boolean check;

    @Option(
            names = "--teachers",
            paramLabel = "N",
            description = {
                "How many teachers import and teacher-search take (default: ${DEFAULT-VALUE}).",
                "An import of more is measured beside one of the nation, each in a system of its own."
            })
    private int teachers = NATION;

    BenchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        BenchmarkProgram program = BenchmarkProgram.named(name);
        Project project = Project.find();
        Progress progress = json ? new ErrorProgress(console) : console;
        BenchmarkProgram.build(project, progress, Clock.systemUTC());
        BenchmarkLines lines = new BenchmarkLines(console, json);
        int exit = program.startsSystems()
                ? alone(program, project, progress, lines)
                : besideSystems(program, project, progress, lines);
        return exit == 0 && check && lines.limitBroken() ? 1 : exit;
    }

    private int alone(BenchmarkProgram program, Project project, Progress progress, BenchmarkLines lines)
            throws IOException, InterruptedException {
        new Builder(project, progress, Clock.systemUTC()).build(Set.of());
        console.settle();
        return program.run(
                project,
                Map.of(
                        "OMUZGOR_HOME", project.root().toString(),
                        "OMUZGOR_BENCH_DATA", folder(project).toString()),
                lines::tell);
    }

    private int besideSystems(BenchmarkProgram program, Project project, Progress progress, BenchmarkLines lines)
            throws IOException, InterruptedException {
        Run run = new Run(program, project, progress, lines);
        if (program != BenchmarkProgram.IMPORT || teachers <= NATION) {
            return besideASystem(run, teachers, Map.of());
        }
        int exit = besideASystem(run, NATION, Map.of());
        return exit != 0
                ? exit
                : besideASystem(
                        run,
                        teachers,
                        Map.of("OMUZGOR_BENCH_NATION_SECONDS", lines.figure(BenchmarkProgram.IMPORT_SECONDS)));
    }

    private record Run(BenchmarkProgram program, Project project, Progress progress, BenchmarkLines lines) {}

    private int besideASystem(Run run, int size, Map<String, String> more) throws IOException, InterruptedException {
        Path folder = folder(run.project());
        try (Stack stack = Stack.start(StackOptions.fresh(folder), run.progress())) {
            console.settle();
            Map<String, String> environment = new TreeMap<>(environment(stack, folder));
            environment.put("OMUZGOR_BENCH_TEACHERS", Integer.toString(size));
            environment.putAll(more);
            return run.program().run(run.project(), environment, run.lines()::tell);
        }
    }

    /** Beside the folder of the system one works with, which a benchmark must never empty. */
    private Path folder(Project project) {
        Path usual = data.path(project);
        return usual.equals(project.root().resolve(".data"))
                ? project.cache("bench").resolve("data")
                : usual.resolveSibling(usual.getFileName() + "-bench");
    }

    private static Map<String, String> environment(Stack stack, Path folder) {
        String processes = Stream.concat(
                        Stream.of(PostgresNode.NAME, KafkaProcess.NAME, KeycloakNode.NAME),
                        Stream.of(Service.values()).map(Service::module))
                .map(part -> part + "=" + stack.pid(part))
                .collect(Collectors.joining(","));
        return Map.of(
                "OMUZGOR_BENCH_GATEWAY", stack.addresses().gateway(),
                "OMUZGOR_BENCH_KEYCLOAK", stack.addresses().keycloakOrigin(),
                "OMUZGOR_BENCH_ADMINISTRATOR", stack.administratorPassword(),
                "OMUZGOR_BENCH_POSTGRES_PORT",
                        Integer.toString(stack.addresses().postgres()),
                "OMUZGOR_BENCH_POSTGRES_PASSWORD", new Secrets(new DataFolder(folder)).password("postgres"),
                "OMUZGOR_BENCH_KAFKA", "127.0.0.1:" + stack.addresses().kafka(),
                "OMUZGOR_BENCH_PROCESSES", processes);
    }
}
