package tj.omuzgor.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.standalone.build.Builder;
import tj.omuzgor.standalone.build.Project;
import tj.omuzgor.standalone.console.Progress;
import tj.omuzgor.standalone.data.DataFolder;
import tj.omuzgor.standalone.data.Secrets;
import tj.omuzgor.standalone.node.Addresses;
import tj.omuzgor.standalone.node.Nodes;
import tj.omuzgor.standalone.supervise.Part;
import tj.omuzgor.standalone.supervise.PartFailure;
import tj.omuzgor.standalone.supervise.RunRecord;
import tj.omuzgor.standalone.supervise.RunRecords;
import tj.omuzgor.standalone.supervise.Stopper;
import tj.omuzgor.standalone.supervise.Supervisor;

/**
 * The running system as a library: {@code try (Stack stack = Stack.start(StackOptions.fresh(folder), Progress.SILENT)) …}.
 *
 * <p>Whatever ends this JVM in an orderly way stops the system too; what a killed JVM leaves behind is stopped by the next start on
 * the same folder.
 */
public final class Stack implements AutoCloseable {

    private final DataFolder data;
    private final RunRecords records;
    private final Nodes nodes;
    private final Supervisor supervisor;
    private final DataFolder.Lock lock;
    private final Secrets secrets;
    private final Set<String> leftOut;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private @Nullable Thread hook;

    private Stack(Project project, StackOptions options, Progress progress, Clock clock, DataFolder.Lock lock) {
        this.data = new DataFolder(options.data());
        this.lock = lock;
        this.records = new RunRecords(data);
        this.secrets = new Secrets(data);
        this.nodes = Nodes.choosing(project, data, options.ports());
        List<Part> parts = nodes.parts().stream()
                .filter(part -> !options.without().contains(part.name()))
                .toList();
        this.leftOut = options.without();
        this.supervisor = new Supervisor(parts, data, records, progress, clock);
    }

    /** Builds what is stale, starts everything and returns when all is ready. */
    public static Stack start(StackOptions options, Progress progress) throws IOException, InterruptedException {
        Project project = Project.find();
        Clock clock = Clock.systemUTC();
        new Builder(project, progress, clock).build(options.without());
        return startBuilt(project, options, progress, clock);
    }

    /**
     * Starts what Maven has packaged and builds nothing but Keycloak's own step: for tests that are themselves part of a build, which
     * another build must not disturb.
     */
    public static Stack startPackaged(StackOptions options, Progress progress)
            throws IOException, InterruptedException {
        Project project = Project.find().asPackaged();
        Clock clock = Clock.systemUTC();
        new Builder(project, progress, clock).build(options.without());
        return startBuilt(project, options, progress, clock);
    }

    static Stack startBuilt(Project project, StackOptions options, Progress progress, Clock clock)
            throws IOException, InterruptedException {
        DataFolder data = new DataFolder(options.data());
        if (options.fresh()) {
            empty(data, progress, clock);
        }
        data.open();
        DataFolder.Lock lock = data.lock();
        Stack stack;
        try {
            new Stopper(new RunRecords(data), progress, clock).stopOrphans();
            stack = new Stack(project, options, progress, clock, lock);
        } catch (IOException | InterruptedException | RuntimeException e) {
            lock.close();
            throw e;
        }
        stack.startParts();
        return stack;
    }

    /** Stops what an earlier run left on the folder and empties it; refused while a system runs on it. */
    static void empty(DataFolder data, Progress progress, Clock clock) throws IOException, InterruptedException {
        if (!data.holdsData()) {
            return;
        }
        try (DataFolder.Lock held = data.lock()) {
            new Stopper(new RunRecords(data), progress, clock).stopOrphans();
            data.erase();
        }
    }

    private void startParts() throws IOException, InterruptedException {
        records.markReady(false);
        records.leaveOut(leftOut);
        records.writeSupervisor();
        hook = new Thread(this::stopNow, "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        Optional<PartFailure> failed;
        try {
            failed = supervisor.start();
        } catch (IOException | InterruptedException | RuntimeException e) {
            close();
            throw e;
        }
        if (failed.isPresent()) {
            close();
            throw FailureReport.of(failed.get(), data);
        }
    }

    /** Lets a waiting {@code up --detach} return. */
    void announceReady() throws IOException {
        records.markReady(true);
    }

    /** Where everything listens. */
    public Addresses addresses() {
        return nodes.addresses();
    }

    /** The present process of a part, which changes when it is started again. */
    public long pid(String part) {
        return supervisor
                .find(part)
                .map(RunRecord::pid)
                .orElseThrow(() -> new IllegalArgumentException("no process is called " + part));
    }

    /** Whether a part answers its own health question now. */
    public boolean ready(String part) {
        return nodes.parts().stream().anyMatch(one -> one.name().equals(part) && one.ready());
    }

    /** The names of all parts. */
    public List<String> parts() {
        return nodes.parts().stream().map(Part::name).toList();
    }

    /** Passwords and keys of this system. */
    Secrets secrets() {
        return secrets;
    }

    /** The password of the first administrator, {@code admin}. */
    public String administratorPassword() {
        return secrets.password("admin");
    }

    /** Completes with the sentence to show when a process cannot be kept running. */
    public CompletableFuture<String> failure() {
        return supervisor
                .failure()
                .thenApply(failed -> FailureReport.of(failed, data).sentence());
    }

    /** Stops everything in order. */
    public void stop() {
        Thread registered = hook;
        if (registered != null) {
            try {
                Runtime.getRuntime().removeShutdownHook(registered);
            } catch (IllegalStateException alreadyShuttingDown) {
                // The hook itself is running; it and this call agree through the flag.
                hook = null;
            }
        }
        stopNow();
    }

    private void stopNow() {
        if (!stopped.compareAndSet(false, true)) {
            return;
        }
        try {
            records.markReady(false);
            supervisor.stop();
            records.delete(RunRecords.SUPERVISOR);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.close();
        }
    }

    @Override
    public void close() {
        stop();
    }
}
