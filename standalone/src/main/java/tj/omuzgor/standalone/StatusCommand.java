package tj.omuzgor.standalone;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tj.omuzgor.standalone.build.Project;
import tj.omuzgor.standalone.console.Console;
import tj.omuzgor.standalone.data.DataFolder;
import tj.omuzgor.standalone.data.Json;
import tj.omuzgor.standalone.node.Nodes;
import tj.omuzgor.standalone.supervise.Memory;
import tj.omuzgor.standalone.supervise.Part;
import tj.omuzgor.standalone.supervise.RunRecord;
import tj.omuzgor.standalone.supervise.RunRecords;

@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Shows every process; exit 0 when all are healthy.")
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
        Project project = Project.find();
        DataFolder folder = data.folder(project);
        if (!folder.holdsData()) {
            console.line(json ? "[]" : "Nothing has run on " + folder.root() + " yet.");
            return 1;
        }
        RunRecords records = new RunRecords(folder);
        Map<String, RunRecord> running =
                records.running().stream().collect(Collectors.toMap(RunRecord::name, Function.identity()));
        List<PartStatus> all = Nodes.remembered(project, folder).parts().parallelStream()
                .map(part -> status(part, running))
                .toList();
        if (json) {
            console.line(Json.text(all));
        } else {
            table(all);
        }
        return all.stream().allMatch(one -> one.health().equals(PartStatus.HEALTHY)) ? 0 : 1;
    }

    private static PartStatus status(Part part, Map<String, RunRecord> running) {
        RunRecord record = running.get(part.name());
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
