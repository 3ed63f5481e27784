package tj.omuzgor.identity.staff;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import tj.omuzgor.contracts.identity.TeacherChanged;
import tj.omuzgor.contracts.identity.TeacherStatus;
import tj.omuzgor.identity.row.Rows;

/** Teachers whose accounts' grants are to follow another status. Noted as the registry publishes it, worked off by a worker. */
@ApplicationScoped
class StatusTasks {

    private static final Logger LOG = Logger.getLogger(StatusTasks.class);

    /**
     * Of all that is published, an import included, few teachers hold grants, and fewer ones that a status changes. Every account of a
     * person follows the person's own status.
     */
    private static final String NOTE = """
            insert into status_task (teacher_id, status, due_at)
            select distinct t.id, t.status, $3::timestamptz
            from unnest($1::uuid[], $2::text[]) as t (id, status)
            join (select a.id, coalesce(x.person_id, a.teacher_id) as person from account a left join alias x on x.teacher_id = a.teacher_id) a
              on a.person = t.id
            join staff_grant g on g.holder = a.id
            where case when t.status = 'active' then g.suspended else g.to_at is null or g.to_at > $3 or (t.status = 'left' and g.suspended) end
            on conflict (teacher_id) do update set status = excluded.status, due_at = excluded.due_at, attempts = 0
            """;

    private static final String DUE =
            "select teacher_id, due_at from status_task where due_at <= $1 order by due_at limit $2";
    /** What was noted meanwhile stays. */
    private static final String DONE = "delete from status_task where teacher_id = $1 and due_at = $2";
    /** After 2, 4, 8 … seconds, at most five minutes. */
    private static final String POSTPONE = """
            update status_task set attempts = attempts + 1,
                   due_at = $2::timestamptz + least(power(2, least(attempts, 20) + 1), 300) * interval '1 second'
            where teacher_id = $1
            """;

    private final Pool pool;
    private final Holders holders;
    private final FollowStatus followStatus;
    private final AccessTasks accessTasks;
    private final Clock clock;

    StatusTasks(Pool pool, Holders holders, FollowStatus followStatus, AccessTasks accessTasks, Clock clock) {
        this.pool = pool;
        this.holders = holders;
        this.followStatus = followStatus;
        this.accessTasks = accessTasks;
        this.clock = clock;
    }

    /** A teacher and the status to follow. */
    record Task(UUID teacherId, TeacherStatus status) {}

    /** A teacher whose accounts' grants are to follow her status by now, whatever it was when that was noted. */
    record Due(UUID teacherId, OffsetDateTime at) {}

    /** Notes the teachers with accounts whose grants do not fit their status. */
    Uni<Void> note(SqlConnection tx, List<TeacherChanged> teachers) {
        return noteAll(
                tx,
                teachers.stream()
                        .map(teacher -> new Task(teacher.id(), teacher.status()))
                        .toList());
    }

    /** Notes those of the tasks that there is something to do for. */
    Uni<Void> noteAll(SqlConnection tx, List<Task> tasks) {
        return tx.preparedQuery(NOTE)
                .execute(Tuple.of(
                        tasks.stream().map(Task::teacherId).toArray(UUID[]::new),
                        tasks.stream().map(task -> Rows.name(task.status())).toArray(String[]::new),
                        Rows.parameter(clock.instant())))
                .replaceWithVoid();
    }

    /** Tasks that are due, the longest waiting first. */
    Uni<List<Due>> due(int most) {
        return pool.preparedQuery(DUE)
                .execute(Tuple.of(Rows.parameter(clock.instant()), most))
                .map(rows ->
                        Rows.list(rows, row -> new Due(row.getUUID("teacher_id"), row.getOffsetDateTime("due_at"))));
    }

    /** Does one task; what fails is tried again later. */
    Uni<Void> work(Due task) {
        return holders.ofTeacher(task.teacherId())
                .flatMap(accounts -> Multi.createFrom()
                        .iterable(accounts)
                        .onItem()
                        .transformToUniAndConcatenate(
                                holder -> followStatus.follow(holder).chain(() -> accessTasks.work(holder.id())))
                        .collect()
                        .asList())
                .chain(() -> pool.preparedQuery(DONE)
                        .execute(Tuple.of(task.teacherId(), task.at()))
                        .replaceWithVoid())
                .onFailure()
                .recoverWithUni(failure -> postpone(task, failure));
    }

    private Uni<Void> postpone(Due task, Throwable failure) {
        LOG.warnf("The grants of teacher %s wait to follow her status: %s", task.teacherId(), failure.getMessage());
        return pool.preparedQuery(POSTPONE)
                .execute(Tuple.of(task.teacherId(), Rows.parameter(clock.instant())))
                .replaceWithVoid();
    }
}
