package tj.omuzgor.identity.staff;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import tj.omuzgor.contracts.identity.TeacherChanged;
import tj.omuzgor.platform.inbox.EventHandler;
import tj.omuzgor.platform.inbox.ReceivedEvent;

/** Hears what the registry publishes of teachers, however it was changed. */
@ApplicationScoped
class StatusFollowers implements EventHandler<TeacherChanged> {

    private final StatusTasks tasks;

    StatusFollowers(StatusTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public Class<TeacherChanged> type() {
        return TeacherChanged.class;
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<ReceivedEvent<TeacherChanged>> events) {
        return tasks.note(transaction, events.stream().map(ReceivedEvent::data).toList());
    }
}
