package tj.omuzgor.standalone;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tj.omuzgor.standalone.console.Console;
import tj.omuzgor.standalone.console.Progress;
import tj.omuzgor.standalone.data.DataFolder;
import tj.omuzgor.standalone.data.Json;
import tj.omuzgor.standalone.data.Refusal;
import tj.omuzgor.standalone.demo.client.Site;
import tj.omuzgor.standalone.demo.client.Unexpected;
import tj.omuzgor.standalone.demo.path.GoldenPath;
import tj.omuzgor.standalone.demo.path.StepResult;
import tj.omuzgor.standalone.node.Addresses;
import tj.omuzgor.standalone.supervise.RunRecords;

@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "Walks the golden path against the running system, or against one started for it; exit 0 when every check"
                        + " holds.")
final class DemoCommand implements Callable<Integer> {

    private static final int POLL_MILLIS = 200;

    private final Console console;
    private final Clock clock = Clock.systemUTC();

    @Mixin
    private final DataOption data = new DataOption();

    @Option(names = "--json", description = "One JSON line a step on standard output and nothing else there.")
    private boolean json;

    DemoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Installation installation = data.installation();
        DataFolder folder = installation.folder();
        Progress progress = json ? new ErrorProgress(console) : console;
        if (isReadyAfterAWhile(installation.records())) {
            return walk(folder, installation.nodes().addresses(), progress);
        }
        try (Stack stack = Stack.start(StackOptions.on(folder.root()), progress)) {
            int exit = walk(folder, stack.addresses(), progress);
            progress.note(
                    "Nothing was running, so a system was started for this walk; it stops now. Keep one with ./omuzgor up.");
            return exit;
        }
    }

    /** Waits for a system that starts. One that another walk keeps for itself never says that it is ready; it ends. */
    private static boolean isReadyAfterAWhile(RunRecords records) throws InterruptedException {
        while (!records.isReady()) {
            if (records.supervisor().isEmpty()) {
                return false;
            }
            Thread.sleep(POLL_MILLIS);
        }
        return true;
    }

    private int walk(DataFolder folder, Addresses addresses, Progress progress) throws IOException {
        try {
            new DemoLoading(folder, progress, clock).load(addresses);
        } catch (Unexpected failed) {
            throw new Refusal("The demo data cannot be loaded: " + failed.sentence(), failed);
        }
        console.settle();
        Site site =
                Site.at(addresses.gateway(), addresses.keycloakOrigin(), clock).withPatience(Duration.ofSeconds(2));
        List<StepResult> results = new GoldenPath(site, this::tell).walk();
        boolean ok = results.stream().allMatch(StepResult::ok);
        if (!json) {
            console.line(
                    ok
                            ? "All " + results.size() + " steps hold."
                            : "Step " + results.size() + " failed; what follows it was not walked.");
        }
        return ok ? 0 : 1;
    }

    private void tell(StepResult result) {
        if (json) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("step", result.step());
            line.put("name", result.name());
            line.put("ok", result.ok());
            line.put("ms", result.ms());
            line.put("data", result.data());
            console.line(Json.text(line));
        } else {
            console.line("%s %2d %-26s %s  (%d ms)"
                    .formatted(result.ok() ? "✓" : "✗", result.step(), result.name(), result.told(), result.ms()));
        }
    }
}
