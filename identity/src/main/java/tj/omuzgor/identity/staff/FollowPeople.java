package tj.omuzgor.identity.staff;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import tj.omuzgor.contracts.identity.TeacherStatus;
import tj.omuzgor.identity.row.Rows;

/** Lets the grants of accounts follow the status of the person they belong to from now on. */
@ApplicationScoped
public class FollowPeople {

    /** What waits was noted for other people. */
    private static final String FORGET = "delete from status_task where teacher_id = any($1)";

    private static final String STATUS = "select id, status from teacher where id = any($1)";

    private final StatusTasks tasks;

    FollowPeople(StatusTasks tasks) {
        this.tasks = tasks;
    }

    /** Notes the people among some teachers whose accounts came or went. */
    public Uni<Void> follow(SqlConnection tx, Collection<UUID> teachers) {
        var ids = Tuple.tuple().addArrayOfUUID(teachers.toArray(UUID[]::new));
        return tx.preparedQuery(FORGET)
                .execute(ids)
                .chain(() -> tx.preparedQuery(STATUS).execute(ids))
                .map(rows -> Rows.list(
                        rows,
                        row -> new StatusTasks.Task(
                                row.getUUID("id"), Rows.constant(row, "status", TeacherStatus.class))))
                .flatMap(people -> tasks.noteAll(tx, people));
    }
}
