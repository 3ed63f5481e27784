package tj.omuzgor.standalone;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tj.omuzgor.standalone.build.Builder;
import tj.omuzgor.standalone.build.Project;
import tj.omuzgor.standalone.console.Console;
import tj.omuzgor.standalone.data.DataFolder;
import tj.omuzgor.standalone.data.Refusal;
import tj.omuzgor.standalone.demo.client.Unexpected;
import tj.omuzgor.standalone.node.Platform;
import tj.omuzgor.standalone.node.Service;

@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Builds what is stale and starts the system; Ctrl-C stops it.")
final class UpCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final DataOption data = new DataOption();

    @Option(names = "--detach", description = "Return when everything is ready; stop it with `down`.")
    private boolean detach;

    @Option(names = "--fresh", description = "Begin with an empty data folder.")
    private boolean fresh;

    @Option(names = "--port", paramLabel = "N", description = "Port of the gateway (default: 8080 when free).")
    private int gatewayPort;

    @Option(
            names = "--port-of",
            paramLabel = "NAME=N",
            description = "Port of another process: postgres, kafka, keycloak or a service.")
    private Map<String, Integer> ports = new LinkedHashMap<>();

    @Option(
            names = "--without",
            paramLabel = "NAME",
            split = ",",
            description = "Leave a service out, to run it yourself (see `status` for its port).")
    private Set<String> without = Set.of();

    @Option(names = "--no-demo", description = "Leave the demo data and its accounts out.")
    private boolean noDemo;

    @Option(names = "--no-build", hidden = true)
    private boolean noBuild;

    UpCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Platform.check();
        Clock clock = Clock.systemUTC();
        Project project = Project.find();
        Instant begin = clock.instant();
        refuseWhatWouldStopTheStart(data.folder(project));
        if (!noBuild) {
            new Builder(project, console, clock).build(without);
        }
        StackOptions options = new StackOptions(data.path(project), fresh, asked(), without);
        if (detach) {
            return new DetachedUp(options, !noDemo, console, clock).run();
        }
        try (Stack stack = Stack.startBuilt(project, options, console, clock)) {
            console.settle();
            Welcome.print(stack, options, Duration.between(begin, clock.instant()), !noDemo, console);
            stack.announceReady();
            if (!noDemo) {
                Thread.ofVirtual().name("demo data").start(() -> loadDemo(stack, options, clock));
            }
            console.error(stack.failure().get());
        }
        return 1;
    }

    /** Before the build, which may take minutes and would replace what a running system still reads. */
    private void refuseWhatWouldStopTheStart(DataFolder folder) {
        refuseUnknownServices();
        folder.refuseRunning();
        if (!fresh) {
            folder.open();
        }
    }

    private void refuseUnknownServices() {
        List<String> known = Stream.of(Service.values()).map(Service::module).toList();
        for (String name : without) {
            if (!known.contains(name)) {
                throw new Refusal("--without " + name + ": no service is called so; there are: "
                        + String.join(", ", known) + ".");
            }
        }
    }

    /** The system is of use without it: a failure is told, and `demo` tries again. */
    private void loadDemo(Stack stack, StackOptions options, Clock clock) {
        try {
            new DemoLoading(new DataFolder(options.data()), console, clock).load(stack.addresses());
            console.settle();
        } catch (Unexpected | IOException | Refusal failed) {
            console.settle();
            console.error("The demo data is not loaded: " + failed.getMessage());
        }
    }

    private Map<String, Integer> asked() {
        Map<String, Integer> asked = new LinkedHashMap<>(ports);
        if (gatewayPort != 0) {
            asked.put("gateway", gatewayPort);
        }
        return asked;
    }
}
