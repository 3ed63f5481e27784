package tj.omuzgor.identity.staff;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import tj.omuzgor.platform.event.Loop;

/** Works off access tasks that became due: what failed before, and grants that begin or end now. */
@ApplicationScoped
class AccessWorker {

    private final AccessQueue queue;
    private final AccessTasks tasks;
    private final AccessConfig config;
    private final Loop loop;

    AccessWorker(AccessQueue queue, AccessTasks tasks, AccessConfig config) {
        this.queue = queue;
        this.tasks = tasks;
        this.config = config;
        this.loop = new Loop("access-tasks", this::round, () -> {}, config.idle());
    }

    void start(@Observes StartupEvent event) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }

    private boolean round() throws InterruptedException {
        var due = Loop.join(queue.due(config.batch()));
        for (var holder : due) {
            Loop.join(tasks.work(holder));
        }
        return due.size() == config.batch();
    }
}
