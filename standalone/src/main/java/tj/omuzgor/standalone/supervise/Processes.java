package tj.omuzgor.standalone.supervise;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The processes of this machine. */
interface Processes {

    /** What is known of a living process. */
    record Seen(Instant startedAt, String commandLine) {}

    Optional<Seen> find(long pid);

    /** Sends a signal by its name without SIG. */
    void signal(long pid, String signal) throws IOException, InterruptedException;

    /** Waits for the end of a process. @return whether it came in time */
    boolean awaitEnd(long pid, Duration limit) throws InterruptedException;

    /** The machine this program runs on. */
    static Processes ofThisMachine() {
        return new OfThisMachine();
    }

    /** Through {@link ProcessHandle}, the kernel's process table and {@code kill}. */
    final class OfThisMachine implements Processes {

        private OfThisMachine() {}

        @Override
        public Optional<Seen> find(long pid) {
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .flatMap(process ->
                            process.info().startInstant().map(start -> new Seen(start, commandLine(process))));
        }

        private static String commandLine(ProcessHandle process) {
            try {
                byte[] bytes = Files.readAllBytes(Path.of("/proc/" + process.pid() + "/cmdline"));
                return new String(bytes, StandardCharsets.UTF_8).replace('\0', ' ');
            } catch (IOException e) {
                return process.info().commandLine().orElse("");
            }
        }

        @Override
        public void signal(long pid, String signal) throws IOException, InterruptedException {
            new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        }

        @Override
        public boolean awaitEnd(long pid, Duration limit) throws InterruptedException {
            Optional<ProcessHandle> process = ProcessHandle.of(pid);
            if (process.isEmpty()) {
                return true;
            }
            try {
                process.get().onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
                return true;
            } catch (TimeoutException e) {
                return false;
            } catch (ExecutionException e) {
                throw new IllegalStateException("cannot wait for process " + pid, e);
            }
        }
    }
}
