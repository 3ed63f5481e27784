package tj.omuzgor.standalone;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tj.omuzgor.standalone.console.Console;
import tj.omuzgor.standalone.data.Json;
import tj.omuzgor.standalone.supervise.Memory;
import tj.omuzgor.standalone.supervise.Part;
import tj.omuzgor.standalone.supervise.RunRecord;
import tj.omuzgor.standalone.supervise.RunRecords;

@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Shows every process; exit 0 when all are healthy, but for those left out on purpose.")
final class StatusCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final DataOption data = new DataOption();

    @Option(names = "--json", description = "One JSON array instead of a table.")
    private boolean json;

    StatusCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Installation installation = data.installation();
        if (!installation.folder().holdsData()) {
            console.line(
                    json ? "[]" : "Nothing has run on " + installation.folder().root() + " yet.");
            return 1;
        }
        RunRecords records = installation.records();
        Map<String, RunRecord> running =
                records.running().stream().collect(Collectors.toMap(RunRecord::name, Function.identity()));
        Set<String> leftOut = records.supervisor().isPresent() ? records.leftOut() : Set.of();
        List<PartStatus> all = installation.nodes().parts().parallelStream()
                .map(part -> status(part, running, leftOut))
                .toList();
        if (json) {
            console.line(Json.text(all));
        } else {
            table(all);
        }
        return all.stream().allMatch(PartStatus::asItShouldBe) ? 0 : 1;
    }

    private static PartStatus status(Part part, Map<String, RunRecord> running, Set<String> leftOut) {
        RunRecord record = running.get(part.name());
        if (leftOut.contains(part.name())) {
            return PartStatus.leftOut(part.name(), part.port());
        }
        if (record == null) {
            return PartStatus.down(part.name(), part.port());
        }
        return new PartStatus(
                part.name(),
                part.ready() ? PartStatus.HEALTHY : PartStatus.UNHEALTHY,
                record.pid(),
                record.startedAt().truncatedTo(ChronoUnit.SECONDS),
                Memory.megabytes(record.pid()),
                record.port());
    }

    private void table(List<PartStatus> all) {
        console.line("%-22s %-10s %8s  %-20s %8s %6s".formatted("name", "health", "pid", "started", "memory", "port"));
        for (PartStatus one : all) {
            console.line("%-22s %-10s %8s  %-20s %8s %6s"
                    .formatted(
                            one.name(),
                            one.health(),
                            one.pid() == null ? "-" : one.pid(),
                            one.startedAt() == null ? "-" : one.startedAt(),
                            one.memoryMb() == null ? "-" : one.memoryMb() + " MB",
                            one.port() == 0 ? "-" : one.port()));
        }
    }
}
