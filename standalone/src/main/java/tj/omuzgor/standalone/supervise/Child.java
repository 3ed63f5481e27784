package tj.omuzgor.standalone.supervise;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A process that ends with us: closing it, or whatever ends this JVM in an orderly way, stops it and all that it started. A part of the
 * system is none, for it may outlive its supervisor; see {@link Supervisor}.
 */
public final class Child implements AutoCloseable {

    /** A test run stops a whole system of its own. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration LAST_PATIENCE = Duration.ofSeconds(10);

    private final Process process;
    private final End end;

    private Child(Process process, End end) {
        this.process = process;
        this.end = end;
    }

    public static Child start(ProcessBuilder builder) throws IOException {
        End end = new End();
        try {
            return new Child(end.start(builder), end);
        } catch (IOException e) {
            end.forget();
            throw e;
        }
    }

    /** Starts it and waits for its end. @return its exit code */
    public static int run(ProcessBuilder builder) throws IOException, InterruptedException {
        try (Child child = start(builder)) {
            return child.process().waitFor();
        }
    }

    public Process process() {
        return process;
    }

    @Override
    public void close() {
        end.come();
        end.forget();
    }

    /** The end of a child, which is known to this JVM before there is a child: no moment is left in which nobody would end it. */
    private static final class End {

        private final Thread hook = new Thread(this::come, "end child");
        private @Nullable Process process;
        private boolean came;

        private End() {
            Runtime.getRuntime().addShutdownHook(hook);
        }

        private synchronized Process start(ProcessBuilder builder) throws IOException {
            if (came) {
                throw new IOException("this program is ending");
            }
            Process started = builder.start();
            process = started;
            return started;
        }

        /** Asks it first, then what it left; kills only what does not listen. */
        private synchronized void come() {
            came = true;
            Process parent = process;
            if (parent == null) {
                return;
            }
            List<ProcessHandle> started = parent.descendants().toList();
            parent.destroy();
            await(Stream.of(parent.toHandle()), PATIENCE);
            started.forEach(ProcessHandle::destroy);
            await(started.stream(), LAST_PATIENCE);
            Stream.concat(Stream.of(parent.toHandle()), started.stream()).forEach(ProcessHandle::destroyForcibly);
        }

        private void forget() {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException alreadyShuttingDown) {
                // The hook runs and finds nothing left to end.
            }
        }
    }

    private static void await(Stream<ProcessHandle> processes, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        processes.forEach(one -> {
            try {
                one.onExit().get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException stillRunning) {
                // The caller knows what to do next.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException e) {
                throw new IllegalStateException("cannot wait for process " + one.pid(), e);
            }
        });
    }
}
