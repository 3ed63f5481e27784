package tj.omuzgor.identity.staff;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import tj.omuzgor.contracts.identity.TeacherChanged;
import tj.omuzgor.identity.row.Rows;

/**
 * Teachers whose accounts' grants are to follow what holds of them by now. Noted with every change that may concern them, worked off by a
 * worker. Each note is another one: what was noted while an earlier note was worked off is worked off again.
 */
@ApplicationScoped
class StatusTasks {

    private static final Logger LOG = Logger.getLogger(StatusTasks.class);

    private static final String AGAIN =
            "on conflict (teacher_id) do update set due_at = excluded.due_at, note = excluded.note, attempts = 0";

    /** In one order, so that two who note the same teachers wait for each other and not for ever. */
    private static final String NOTE =
            "insert into status_task (teacher_id, due_at) select id, $2 from unnest($1::uuid[]) as t (id) order by id "
                    + AGAIN;

    /**
     * Of all that is published, an import included, few teachers hold grants, and fewer ones that a status may change. The accounts of a
     * teacher follow her status, and so do those of everybody who counts as her.
     */
    private static final String NOTE_CONCERNED = """
            insert into status_task (teacher_id, due_at)
            select distinct t.id, $3::timestamptz
            from unnest($1::uuid[], $2::text[]) as t (id, status)
            cross join lateral (
              select a.id from account a where a.teacher_id = t.id
              union all
              select a.id from alias x join account a on a.teacher_id = x.teacher_id where x.person_id = t.id) a
            join staff_grant g on g.holder = a.id
            where g.suspended or (t.status <> 'active' and (g.to_at is null or g.to_at > $3))
            order by t.id
            """ + AGAIN;

    private static final String DUE =
            "select teacher_id, note from status_task where due_at <= $1 order by due_at limit $2";

    private static final String DONE = "delete from status_task where teacher_id = $1 and note = $2";
    /** After 2, 4, 8 … seconds, at most five minutes. */
    private static final String POSTPONE = """
            update status_task set attempts = attempts + 1,
                   due_at = $3::timestamptz + least(power(2, least(attempts, 20) + 1), 300) * interval '1 second'
            where teacher_id = $1 and note = $2
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

    /** A teacher, and the note that says so. */
    record Due(UUID teacherId, UUID note) {}

    /** Notes the teachers with accounts whose grants may not fit their status. */
    Uni<Void> note(SqlConnection tx, List<TeacherChanged> teachers) {
        return tx.preparedQuery(NOTE_CONCERNED)
                .execute(Tuple.of(
                        teachers.stream().map(TeacherChanged::id).toArray(UUID[]::new),
                        teachers.stream()
                                .map(teacher -> Rows.name(teacher.status()))
                                .toArray(String[]::new),
                        Rows.parameter(clock.instant())))
                .replaceWithVoid();
    }

    /** Notes teachers, whatever there is to do for them. */
    Uni<Void> noteAll(SqlConnection tx, Collection<UUID> teachers) {
        return tx.preparedQuery(NOTE)
                .execute(Tuple.of(teachers.toArray(UUID[]::new), Rows.parameter(clock.instant())))
                .replaceWithVoid();
    }

    /** Tasks that are due, the longest waiting first. */
    Uni<List<Due>> due(int most) {
        return pool.preparedQuery(DUE)
                .execute(Tuple.of(Rows.parameter(clock.instant()), most))
                .map(rows -> Rows.list(rows, row -> new Due(row.getUUID("teacher_id"), row.getUUID("note"))));
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
                        .execute(Tuple.of(task.teacherId(), task.note()))
                        .replaceWithVoid())
                .onFailure()
                .recoverWithUni(failure -> postpone(task, failure));
    }

    private Uni<Void> postpone(Due task, Throwable failure) {
        LOG.warnf("The grants of teacher %s wait to follow her: %s", task.teacherId(), failure.getMessage());
        return pool.preparedQuery(POSTPONE)
                .execute(Tuple.of(task.teacherId(), task.note(), Rows.parameter(clock.instant())))
                .replaceWithVoid();
    }
}
