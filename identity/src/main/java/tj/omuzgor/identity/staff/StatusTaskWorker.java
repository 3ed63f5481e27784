package tj.omuzgor.identity.staff;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import tj.omuzgor.platform.event.Loop;

/** Works off status tasks. Hibernate asks for a Vert.x context, which the thread of a loop has not. */
@ApplicationScoped
class StatusTaskWorker {

    private final StatusTasks tasks;
    private final AccessConfig config;
    private final Loop loop;

    StatusTaskWorker(StatusTasks tasks, AccessConfig config) {
        this.tasks = tasks;
        this.config = config;
        this.loop = new Loop("status-tasks", this::round, () -> {}, config.idle());
    }

    void start(@Observes StartupEvent event) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }

    private boolean round() throws InterruptedException {
        var due = Loop.join(tasks.due(config.batch()));
        for (var task : due) {
            work(task);
        }
        return due.size() == config.batch();
    }

    private void work(StatusTasks.Due task) throws InterruptedException {
        try {
            VertxContextSupport.subscribeAndAwait(() -> tasks.work(task));
        } catch (InterruptedException | RuntimeException failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new IllegalStateException("A status task failed", failure);
        }
    }
}
