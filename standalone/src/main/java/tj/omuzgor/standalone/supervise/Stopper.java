package tj.omuzgor.standalone.supervise;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import tj.omuzgor.standalone.console.Progress;

/** Stops recorded processes: asks, waits, and kills only what does not listen. */
public final class Stopper {

    /** Long enough for a JVM to write down what its first run taught it, on a slow machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final RunRecords records;
    private final Progress progress;
    private final Clock clock;
    private final Processes processes = Processes.ofThisMachine();

    public Stopper(RunRecords records, Progress progress, Clock clock) {
        this.records = records;
        this.progress = progress;
        this.clock = clock;
    }

    /** Stops what an earlier run left behind, in order. @return how many processes there were */
    public int stopOrphans() throws IOException, InterruptedException {
        int stopped = 0;
        for (RunRecord orphan : records.running()) {
            stop(orphan, "stopping (left by an earlier run)");
            stopped++;
        }
        return stopped;
    }

    /** Stops one process and forgets its record. */
    public void stop(RunRecord record, String doing) throws IOException, InterruptedException {
        Instant begin = clock.instant();
        progress.begin(record.name(), doing);
        processes.signal(record.pid(), record.stopSignal());
        boolean clean = processes.awaitEnd(record.pid(), PATIENCE);
        if (!clean && record.isRunning(processes)) {
            processes.signal(record.pid(), "KILL");
            processes.awaitEnd(record.pid(), Duration.ofSeconds(10));
        }
        records.delete(record.name());
        progress.done(
                record.name(), clean ? "stopped" : "killed: it did not stop", Duration.between(begin, clock.instant()));
    }
}
