package tj.omuzgor.standalone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tj.omuzgor.standalone.console.Console;
import tj.omuzgor.standalone.data.Refusal;
import tj.omuzgor.standalone.roster.RosterFile;

@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description = "Writes a made-up national register of schools and teachers as a OneRoster 1.2 CSV zip.")
final class GenerateCommand implements Callable<Integer> {

    private static final int FEWEST = 68;
    private static final int MOST = 13_000_000;

    private final Console console;
    private final Clock clock = Clock.systemUTC();

    @Option(
            names = "--teachers",
            paramLabel = "N",
            description =
                    "How many teachers; schools are as many as the nation has for them (default: ${DEFAULT-VALUE}).")
    private int teachers = 129_000;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "The same seed makes the same file (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "--defects",
            paramLabel = "N",
            description = "How many teachers have something wrong with them on purpose, for trying an import.")
    private int defects;

    @Option(names = "--data", hidden = true, description = "Accepted as everywhere; no data folder is used.")
    private @Nullable Path data;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "Where to (default: roster-TEACHERS-SEED.zip here).")
    private @Nullable Path file;

    GenerateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        if (teachers < FEWEST || teachers > MOST) {
            throw new Refusal("--teachers takes " + FEWEST + " to " + MOST + ", not " + teachers + ".");
        }
        if (defects < 0 || defects > teachers / 2) {
            throw new Refusal("--defects takes 0 to half the teachers, not " + defects + ".");
        }
        var target = target();
        var begin = clock.instant();
        console.begin("roster", "writing");
        var written = new RosterFile(new RosterFile.Wanted(teachers, seed, defects))
                .write(target, percent -> console.begin("roster", "writing, " + percent + " %"));
        console.done("roster", "written", Duration.between(begin, clock.instant()));
        console.line("  %s: %,d schools, %,d teachers (%.1f %% women), %,.1f MB"
                .formatted(
                        target,
                        written.schools(),
                        written.teachers(),
                        100.0 * written.women() / written.teachers(),
                        written.bytes() / 1e6));
        return 0;
    }

    private Path target() {
        var asked = file == null ? Path.of("roster-%d-%d.zip".formatted(teachers, seed)) : file;
        var target = asked.toAbsolutePath().normalize();
        var folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(target)) {
            throw new Refusal("Cannot write " + asked + ": name a file in a folder that exists.");
        }
        return target;
    }
}
