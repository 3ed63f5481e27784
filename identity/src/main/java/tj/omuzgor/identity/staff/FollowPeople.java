package tj.omuzgor.identity.staff;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/** Lets the grants of accounts follow whom their teachers count as from now on. */
@ApplicationScoped
public class FollowPeople {

    private final StatusTasks tasks;

    FollowPeople(StatusTasks tasks) {
        this.tasks = tasks;
    }

    /**
     * Notes teachers who count as somebody else once the transaction commits. All of them: what their accounts hold may change at this very
     * moment by who they were before.
     */
    public Uni<Void> follow(SqlConnection tx, Collection<UUID> teachers) {
        return tasks.noteAll(tx, teachers);
    }
}
