package tj.omuzgor.standalone;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tj.omuzgor.standalone.console.Console;
import tj.omuzgor.standalone.supervise.Part;
import tj.omuzgor.standalone.supervise.RunRecord;
import tj.omuzgor.standalone.supervise.RunRecords;
import tj.omuzgor.standalone.supervise.Stopper;

@Command(
        name = "down",
        mixinStandardHelpOptions = true,
        description = "Stops the system and waits until it is stopped.")
final class DownCommand implements Callable<Integer> {

    private static final int POLL_MILLIS = 200;

    private final Console console;
    private final Clock clock = Clock.systemUTC();

    @Mixin
    private final DataOption data = new DataOption();

    DownCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Installation installation = data.installation();
        RunRecords records = installation.records();
        Optional<RunRecord> supervisor = records.supervisor();
        if (supervisor.isPresent()) {
            await(installation, supervisor.get());
        }
        int orphans = new Stopper(records, console, clock).stopOrphans();
        console.settle();
        console.line(
                supervisor.isPresent() || orphans > 0
                        ? "Stopped."
                        : "Nothing is running on " + installation.folder().root() + ".");
        return 0;
    }

    /** The supervisor stops everything itself; here its records are watched as they disappear. */
    private void await(Installation installation, RunRecord supervisor) throws IOException, InterruptedException {
        Instant begin = clock.instant();
        RunRecords records = installation.records();
        Map<String, RunRecord> before = named(records);
        for (Part part : installation.nodes().parts()) {
            if (before.containsKey(part.name())) {
                console.begin(part.name(), part.stopping());
            }
        }
        ProcessHandle.of(supervisor.pid()).ifPresent(ProcessHandle::destroy);
        boolean running = true;
        while (running) {
            Thread.sleep(POLL_MILLIS);
            running = records.supervisor().isPresent();
            Map<String, RunRecord> now = named(records);
            for (String name : before.keySet()) {
                if (!now.containsKey(name)) {
                    console.done(name, "stopped", Duration.between(begin, clock.instant()));
                }
            }
            before = now;
        }
    }

    private static Map<String, RunRecord> named(RunRecords records) {
        return records.running().stream()
                .collect(Collectors.toMap(RunRecord::name, record -> record, (one, other) -> one, LinkedHashMap::new));
    }
}
