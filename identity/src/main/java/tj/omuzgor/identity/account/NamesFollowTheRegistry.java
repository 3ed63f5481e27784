package tj.omuzgor.identity.account;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import tj.omuzgor.contracts.identity.TeacherNameChanged;
import tj.omuzgor.platform.inbox.EventHandler;
import tj.omuzgor.platform.inbox.ReceivedEvent;

/** Hears what the registry publishes of names, as any other service does, so that neither an import nor a request waits for Keycloak. */
@ApplicationScoped
class NamesFollowTheRegistry implements EventHandler<TeacherNameChanged> {

    private final NameTasks tasks;

    NamesFollowTheRegistry(NameTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public Class<TeacherNameChanged> type() {
        return TeacherNameChanged.class;
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<ReceivedEvent<TeacherNameChanged>> events) {
        return tasks.request(
                transaction, events.stream().map(event -> event.data().id()).toList());
    }
}
