package tj.omuzgor.standalone.supervise;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.standalone.console.Progress;

/** One part under supervision: started, watched and started again by a thread of its own. */
final class Supervised {

    private static final Duration POLL = Duration.ofMillis(150);

    private final Part part;
    private final Path log;
    private final RunRecords records;
    private final Progress progress;
    private final Clock clock;
    private final BackOff backOff;
    private final CompletableFuture<Instant> firstReady = new CompletableFuture<>();
    private final CompletableFuture<PartFailure> failure;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean stopping;
    private volatile @Nullable Process process;
    private volatile @Nullable RunRecord record;
    private @Nullable Instant readySince;

    Supervised(
            Part part,
            Path log,
            RunRecords records,
            Progress progress,
            Clock clock,
            BackOff backOff,
            CompletableFuture<PartFailure> failure) {
        this.part = part;
        this.log = log;
        this.records = records;
        this.progress = progress;
        this.clock = clock;
        this.backOff = backOff;
        this.failure = failure;
    }

    Part part() {
        return part;
    }

    CompletableFuture<Instant> firstReady() {
        return firstReady;
    }

    Optional<RunRecord> record() {
        return Optional.ofNullable(record);
    }

    /** Keeps the part running until it is told to stop or fails for good. */
    void run() {
        try {
            while (!stopping) {
                String reason = lifeOrFailure();
                if (stopping) {
                    break;
                }
                Optional<Duration> wait = backOff.afterDeath(readySince, clock.instant());
                if (wait.isEmpty()) {
                    failure.complete(new PartFailure(part.name(), reason, log));
                    break;
                }
                progress.note(part.name() + " " + reason + "; starting it again in "
                        + wait.get().toMillis() + " ms (" + backOff.restarts() + " of " + BackOff.MOST_RESTARTS + ")");
                Thread.sleep(wait.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            failure.complete(new PartFailure(part.name(), "cannot be started: " + e.getMessage(), log));
        } finally {
            ended.countDown();
        }
    }

    /** What keeps a part from its very first start ends everything; later it may pass, as when what it needs is being restarted too. */
    private String lifeOrFailure() throws IOException, InterruptedException {
        try {
            return lifeOfOneProcess();
        } catch (IOException | RuntimeException e) {
            if (!firstReady.isDone() || stopping) {
                throw e;
            }
            Process left = process;
            if (left != null) {
                left.destroyForcibly().waitFor();
            }
            return "could not be started again: " + e.getMessage();
        }
    }

    /** @return why the process is no more */
    private String lifeOfOneProcess() throws IOException, InterruptedException {
        Instant begin = clock.instant();
        readySince = null;
        progress.begin(part.name(), "starting");
        part.prepare();
        Process started = start();
        Instant limit = begin.plus(part.patience());
        while (started.isAlive() && !part.ready()) {
            if (stopping) {
                return "was stopped";
            }
            if (clock.instant().isAfter(limit)) {
                started.destroyForcibly().waitFor();
                return "was not ready within " + part.patience().toSeconds() + " s";
            }
            started.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS);
        }
        if (started.isAlive() && !stopping) {
            part.onReady();
            Instant now = clock.instant();
            readySince = now;
            progress.done(part.name(), "ready on port " + part.port(), Duration.between(begin, now));
            firstReady.complete(now);
        }
        int exit = started.waitFor();
        return "died (exit " + exit + ")";
    }

    private synchronized Process start() throws IOException {
        if (stopping) {
            throw new IOException("the system is stopping");
        }
        Launch launch = part.launch();
        ProcessBuilder builder = new ProcessBuilder(Session.own(launch.command()))
                .directory(launch.folder().toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(launch.environment());
        Process started = builder.start();
        RunRecord written = new RunRecord(
                part.name(),
                started.pid(),
                started.info().startInstant().orElse(clock.instant()),
                launch.program(),
                part.port(),
                part.layer(),
                part.stopSignal());
        process = started;
        record = written;
        try {
            records.write(written);
        } catch (IOException e) {
            // Nobody could recognise it as ours after this run.
            started.destroyForcibly();
            throw e;
        }
        return started;
    }

    /** No process is started from now on. */
    synchronized void beginStop() {
        stopping = true;
    }

    void stop(Stopper stopper) throws IOException, InterruptedException {
        Process last = process;
        RunRecord written = record;
        if (last != null && written != null) {
            if (last.isAlive()) {
                stopper.stop(written, part.stopping());
                last.waitFor();
            } else {
                records.delete(part.name());
            }
            part.onStopped();
        }
        record = null;
        ended.await(5, TimeUnit.SECONDS);
    }
}
