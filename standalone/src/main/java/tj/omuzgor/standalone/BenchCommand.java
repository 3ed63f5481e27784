package tj.omuzgor.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tj.omuzgor.standalone.bench.BenchmarkProgram;
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

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Console console;

    @Mixin
    private final DataOption data = new DataOption();

    @Parameters(
            paramLabel = "NAME",
            description = "sync: learning records a second through the gateway, against pgbench.")
    private String name = "";

    @Option(
            names = "--json",
            description = "JSON lines on standard output and nothing else there; the headline is the last.")
    private boolean json;

    BenchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        BenchmarkProgram program = BenchmarkProgram.named(name);
        Project project = Project.find();
        Progress progress = json ? new ErrorProgress(console) : console;
        BenchmarkProgram.build(project);
        Path folder = folder(project);
        try (Stack stack = Stack.start(StackOptions.fresh(folder), progress)) {
            console.settle();
            return program.run(project, environment(stack, folder), this::tell);
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
                "OMUZGOR_BENCH_PROCESSES", processes);
    }

    private void tell(String line) {
        if (json) {
            console.line(line);
            return;
        }
        try {
            JsonNode result = JSON.readTree(line);
            for (String member : List.of("name", "figure", "unit", "reference", "ratio", "p50ms", "p99ms", "machine")) {
                console.line("  %-12s %s".formatted(member, result.path(member).asText()));
            }
            result.path("cpuMicrosPerRecord")
                    .properties()
                    .forEach(part -> console.line("  %-22s %8s µs of processor a record"
                            .formatted(part.getKey(), part.getValue().asText())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
