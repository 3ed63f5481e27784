package tj.omuzgor.identity.account;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import tj.omuzgor.platform.event.Loop;

/** Works off names that wait for Keycloak. */
@ApplicationScoped
class NameWorker {

    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final int BATCH = 50;

    private final NameTasks tasks;
    private final Loop loop;

    NameWorker(NameTasks tasks) {
        this.tasks = tasks;
        this.loop = new Loop("account-names", this::round, () -> {}, IDLE);
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
