package tj.omuzgor.standalone;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tj.omuzgor.standalone.build.Project;
import tj.omuzgor.standalone.build.TestTools;
import tj.omuzgor.standalone.console.Console;
import tj.omuzgor.standalone.data.Refusal;
import tj.omuzgor.standalone.node.Service;
import tj.omuzgor.standalone.supervise.Child;

@Command(name = "test", mixinStandardHelpOptions = true, description = "Runs every test of every module.")
final class TestCommand implements Callable<Integer> {

    /** Modules whose tests need a PostgreSQL; what they depend on is tested again with them. */
    private static final List<String> ON_POSTGRESQL = Stream.concat(
                    Stream.of("platform-data"),
                    Stream.of(Service.values())
                            .filter(service -> service.database().isPresent())
                            .map(Service::module))
            .toList();

    /** How {@code .ci/with-engine} says that the machine, not the script, is why there is no engine. */
    private static final int NO_ENGINE_HERE = 77;

    private final Console console;

    @Option(
            names = "--install",
            description = "First fetch from Debian's packages what browser, container and benchmark tests need.")
    private boolean install;

    @Option(
            names = "--containers",
            description = "Run the services' tests on a PostgreSQL in a container, of an engine of their own.")
    private boolean containers;

    @Option(
            names = "--embedded",
            description = "Run them on the embedded PostgreSQL even where a container engine answers.")
    private boolean embedded;

    @Option(names = "--data", hidden = true, description = "Accepted as everywhere; tests keep their own folders.")
    private @Nullable String data;

    TestCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        if (install) {
            new TestTools(console).install();
        }
        Project project = Project.find();
        return containers ? inContainers(project) : run(project, mavenVerify(project));
    }

    private List<String> mavenVerify(Project project) {
        List<String> command = List.of(project.maven().toString(), "-B", "-ntp", "verify");
        return embedded
                ? Stream.concat(command.stream(), Stream.of("-Domuzgor.test.postgres=embedded"))
                        .toList()
                : command;
    }

    /** Needs what `verify` left behind: modules built, dependencies in Maven's cache; the engine's namespace reaches nothing. */
    private int inContainers(Project project) throws IOException, InterruptedException {
        Path engine = project.root().resolve(".ci/with-engine");
        int had = run(project, List.of(engine.toString(), "true"));
        if (had == NO_ENGINE_HERE) {
            console.line("Skipped: the tests on a PostgreSQL in a container; this machine cannot have an engine.");
            return 0;
        }
        if (had != 0) {
            throw new Refusal("The container engine for tests failed (exit " + had + "); what it said stands above.");
        }
        return run(
                project,
                List.of(
                        engine.toString(),
                        project.maven().toString(),
                        "-o",
                        "-B",
                        "-ntp",
                        "test",
                        "-pl",
                        String.join(",", ON_POSTGRESQL),
                        "-am",
                        "-Domuzgor.test.postgres=container"));
    }

    private static int run(Project project, List<String> command) throws IOException, InterruptedException {
        ProcessBuilder process =
                new ProcessBuilder(command).directory(project.root().toFile()).inheritIO();
        process.environment().put("JAVA_HOME", project.javaHome().toString());
        return Child.run(process);
    }
}
