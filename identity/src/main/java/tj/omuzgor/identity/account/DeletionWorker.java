package tj.omuzgor.identity.account;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import tj.omuzgor.platform.event.Loop;

/** Works off users that wait to be deleted. */
@ApplicationScoped
class DeletionWorker {

    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final int BATCH = 50;

    private final DeletionTasks tasks;
    private final Loop loop;

    DeletionWorker(DeletionTasks tasks) {
        this.tasks = tasks;
        this.loop = new Loop("account-deletions", this::round, () -> {}, IDLE);
    }

    void start(@Observes StartupEvent event) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }

    private boolean round() throws InterruptedException {
        var due = Loop.join(tasks.due(BATCH));
        for (var account : due) {
            Loop.join(tasks.work(account));
        }
        return due.size() == BATCH;
    }
}
