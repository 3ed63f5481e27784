package tj.omuzgor.identity.teacher;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import tj.omuzgor.platform.event.Loop;

/** Lets statuses begin and end on their days. */
@ApplicationScoped
class StatusWorker {

    private static final int BATCH = 200;

    private final PresentStatus presentStatus;
    private final Loop loop;

    StatusWorker(PresentStatus presentStatus, StatusConfig config) {
        this.presentStatus = presentStatus;
        this.loop = new Loop("teacher-status", this::round, () -> {}, config.idle());
    }

    void start(@Observes StartupEvent event) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }

    private boolean round() throws InterruptedException {
        return Loop.join(presentStatus.catchUp(BATCH)) == BATCH;
    }
}
