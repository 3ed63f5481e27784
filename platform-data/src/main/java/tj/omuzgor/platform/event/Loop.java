package tj.omuzgor.platform.event;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Work repeated on a thread of its own: at once while a round says that more waits, after a rest otherwise. A round that fails is logged,
 * what it held is released, and it is tried again with growing rests. Kafka's clients block, hence the thread.
 */
public final class Loop {

    private static final Logger LOG = Logger.getLogger(Loop.class);
    private static final Duration LONGEST_REST = Duration.ofSeconds(5);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);
    private static final Duration QUERY_LIMIT = Duration.ofSeconds(60);

    private final Round round;
    private final Runnable release;
    private final Duration rest;
    private final Thread thread;
    private volatile boolean stopping;
    private volatile int failures;

    /** One round of work. */
    public interface Round {

        /** Answers whether more work waits already. */
        boolean run() throws InterruptedException;
    }

    /** A loop that is not started yet. */
    public Loop(String name, Round round, Runnable release, Duration rest) {
        this.round = round;
        this.release = release;
        this.rest = rest;
        this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
    }

    /** Starts the thread. */
    public void start() {
        thread.start();
    }

    /** Interrupts the thread and waits for its release; nothing where it never started. */
    public void stop() {
        stopping = true;
        if (thread.getState() == Thread.State.NEW) {
            return;
        }
        thread.interrupt();
        try {
            thread.join(STOP_LIMIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the last rounds succeeded; a single failure does not make it unhealthy. */
    public boolean healthy() {
        return thread.isAlive() && failures < 3;
    }

    /** Whether the thread runs, failing rounds or not. */
    public boolean alive() {
        return thread.isAlive();
    }

    /** Waits for an asynchronous step; only for the threads of loops, and for the main thread while the service starts. */
    public static <T> T join(Uni<T> step) throws InterruptedException {
        try {
            return step.subscribeAsCompletionStage().get(QUERY_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (TimeoutException | CancellationException e) {
            throw new IllegalStateException("No answer from the database in " + QUERY_LIMIT, e);
        }
    }

    private void run() {
        try {
            while (!stopping) {
                rest(once());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            // Clients that close must not see the interruption that ended the loop.
            Thread.interrupted();
            release.run();
        }
    }

    private Duration once() throws InterruptedException {
        try {
            boolean more = round.run();
            failures = 0;
            return more ? Duration.ZERO : rest;
        } catch (RuntimeException e) {
            if (stopping) {
                return Duration.ZERO;
            }
            failures++;
            LOG.warnf(e, "%s failed for the %d. time in a row", thread.getName(), failures);
            release.run();
            Duration longer = rest.multipliedBy(1L << Math.min(failures, 10));
            return longer.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : longer;
        }
    }

    private static void rest(Duration duration) throws InterruptedException {
        if (!duration.isZero()) {
            Thread.sleep(duration);
        }
    }
}
