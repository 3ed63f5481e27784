package tj.omuzgor.standalone.supervise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tj.omuzgor.standalone.data.DataFolder;
import tj.omuzgor.standalone.data.Json;
import tj.omuzgor.standalone.data.Refusal;

/** The run records of a data folder: one file a process, and one of the supervisor itself. */
public final class RunRecords {

    /** The record of the supervisor. */
    public static final String SUPERVISOR = "up";

    private static final String LEFT_OUT = "left-out";
    private static final String SUFFIX = ".json";

    private final Path folder;
    private final Processes processes = Processes.ofThisMachine();

    public RunRecords(DataFolder data) {
        this.folder = data.root().resolve("run");
    }

    /** Writes this process down as the supervisor. */
    public void writeSupervisor() throws IOException {
        ProcessHandle self = ProcessHandle.current();
        write(new RunRecord(
                SUPERVISOR,
                self.pid(),
                self.info().startInstant().orElseThrow(),
                "java",
                0,
                Integer.MAX_VALUE,
                "TERM"));
    }

    /** The supervisor, when it is running. */
    public Optional<RunRecord> supervisor() {
        return read(folder.resolve(SUPERVISOR + SUFFIX)).filter(record -> record.isRunning(processes));
    }

    /** Every process that is written down and still running, except the supervisor; those to stop first come first. */
    public List<RunRecord> running() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .flatMap(file -> read(file).stream())
                    .filter(record -> !record.name().equals(SUPERVISOR) && record.isRunning(processes))
                    .sorted(Comparator.comparingInt(RunRecord::layer).reversed().thenComparing(RunRecord::name))
                    .toList();
        } catch (IOException e) {
            throw new Refusal("Cannot read " + folder + ": " + e.getMessage() + ".", e);
        }
    }

    /** Marks the whole system as ready, or no longer so. */
    public void markReady(boolean ready) throws IOException {
        Files.deleteIfExists(ready());
        if (ready) {
            Files.createFile(ready());
        }
    }

    /** Whether a system is ready here. */
    public boolean isReady() {
        return Files.exists(ready()) && supervisor().isPresent();
    }

    /** Whether the system of this very supervisor is ready. */
    public boolean isReady(long supervisor) {
        return Files.exists(ready())
                && supervisor().filter(record -> record.pid() == supervisor).isPresent();
    }

    private Path ready() {
        return folder.resolve("ready");
    }

    /** Writes down which parts somebody else runs. */
    public void leaveOut(Set<String> parts) throws IOException {
        Files.write(folder.resolve(LEFT_OUT), parts);
    }

    /** The parts that somebody else runs. */
    public Set<String> leftOut() {
        Path file = folder.resolve(LEFT_OUT);
        try {
            return Files.exists(file) ? Set.copyOf(Files.readAllLines(file)) : Set.of();
        } catch (IOException e) {
            throw new Refusal("Cannot read " + file + ": " + e.getMessage() + ".", e);
        }
    }

    void write(RunRecord record) throws IOException {
        Json.write(folder.resolve(record.name() + SUFFIX), record);
    }

    /** Forgets a process that has ended. */
    public void delete(String name) throws IOException {
        Files.deleteIfExists(folder.resolve(name + SUFFIX));
    }

    private static Optional<RunRecord> read(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Json.read(file, RunRecord.class)) : Optional.empty();
        } catch (IOException e) {
            // Removed or replaced at this moment: as good as absent.
            return Optional.empty();
        }
    }
}
