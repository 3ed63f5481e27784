package tj.omuzgor.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tj.omuzgor.standalone.console.Console;
import tj.omuzgor.standalone.data.Refusal;
import tj.omuzgor.standalone.demo.client.GatewayHttp;
import tj.omuzgor.standalone.demo.client.KeycloakLogin;
import tj.omuzgor.standalone.demo.client.Site;
import tj.omuzgor.standalone.demo.client.Unexpected;
import tj.omuzgor.standalone.roster.RosterUpload;

@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Imports schools and teachers into the running system: a OneRoster 1.2 CSV zip, or a CSV of teachers.",
            "Exit 1 when the file is refused; rows that are rejected are saved beside it."
        })
final class ImportCommand implements Callable<Integer> {

    private static final String STEP = "import";
    private static final int BAR = 24;
    private static final int TOLD_EVERY_PERCENT = 4;
    private static final int ROWS_SHOWN = 10;

    private final Console console;
    private final Clock clock = Clock.systemUTC();
    private int told = -TOLD_EVERY_PERCENT;

    @Mixin
    private final DataOption data = new DataOption();

    @Option(names = "--dry-run", description = "Try everything and keep nothing.")
    private boolean dryRun;

    @Parameters(paramLabel = "FILE", description = "The file, ending in .zip or .csv.")
    private Path file = Path.of("");

    ImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        if (!Files.isRegularFile(file)) {
            throw new Refusal("There is no file " + file + ".");
        }
        var installation = data.installation().ready();
        try {
            return run(upload(installation));
        } catch (Unexpected failed) {
            throw new Refusal("The import broke off: " + failed.sentence(), failed);
        }
    }

    private RosterUpload upload(Installation installation) throws IOException {
        var addresses = installation.nodes().addresses();
        var site =
                Site.at(addresses.gateway(), addresses.keycloakOrigin(), clock).withPatience(Duration.ofSeconds(10));
        var administrator = new KeycloakLogin(site)
                .signInAdministrator(installation.secrets().password("admin"));
        return new RosterUpload(new GatewayHttp(site), administrator);
    }

    private int run(RosterUpload upload) throws IOException, InterruptedException {
        var begin = clock.instant();
        console.begin(STEP, "sending " + file.getFileName());
        var id = upload.send(file, dryRun).path("id").asText();
        var last = upload.follow(id, this::show);
        var status = last.path("status").asText();
        console.done(
                STEP,
                status + ", "
                        + "%,d rows/s".formatted(last.path("rowsPerSecond").asLong()),
                Duration.between(begin, clock.instant()));
        if (!status.equals("done")) {
            var refusal = last.path("refusal");
            console.error(
                    "  %s: %s".formatted(place(refusal), refusal.path("reason").asText()));
            return 1;
        }
        counts("org units", last.path("orgUnits"));
        counts("teachers", last.path("teachers"));
        last.path("ignored").forEach(what -> console.line("  ignored: " + what.asText()));
        if (last.path("problems").asLong() > 0) {
            problems(upload.errors(id), last.path("problems").asLong());
        }
        if (dryRun) {
            console.line("  This was a dry run: nothing was kept.");
        }
        return 0;
    }

    private void show(JsonNode state) {
        int percent = state.path("percent").asInt();
        if (percent < told + TOLD_EVERY_PERCENT) {
            return;
        }
        told = percent;
        int full = percent * BAR / 100;
        console.begin(
                STEP,
                "[%s%s] %3d %% %s, %,d rows/s"
                        .formatted(
                                "█".repeat(full),
                                "·".repeat(BAR - full),
                                percent,
                                state.path("phase").asText(state.path("status").asText()),
                                state.path("rowsPerSecond").asLong()));
    }

    private void counts(String what, JsonNode counts) {
        console.line("  %-10s %,9d created %,9d updated %,9d unchanged %,9d rejected"
                .formatted(
                        what,
                        counts.path("created").asLong(),
                        counts.path("updated").asLong(),
                        counts.path("unchanged").asLong(),
                        counts.path("rejected").asLong()));
    }

    private void problems(String csv, long all) throws IOException {
        var saved = file.resolveSibling(file.getFileName() + ".errors.csv");
        Files.writeString(saved, csv);
        List<NamedCsvRecord> rows;
        try (var reader = CsvReader.builder().ofNamedCsvRecord(csv.replace("\uFEFF", ""))) {
            rows = reader.stream().limit(ROWS_SHOWN).toList();
        }
        rows.forEach(row -> console.line("  %-18s %7s  %-18s %-24s %s"
                .formatted(
                        row.getField("file"),
                        row.getField("line"),
                        row.getField("column"),
                        row.getField("value"),
                        row.getField("reason"))));
        console.line("  %,d problems in all; they are in %s".formatted(all, saved));
    }

    /** Where in the file; the whole file where no part of it can be named. */
    private String place(JsonNode refusal) {
        var part = refusal.path("file").asText();
        long line = refusal.path("line").asLong();
        var column = refusal.path("column").asText("");
        return (part.isEmpty() ? file.getFileName() : part)
                + (line > 0 ? " line " + line : "")
                + (column.isEmpty() || column.equals("null") ? "" : ", " + column);
    }
}
