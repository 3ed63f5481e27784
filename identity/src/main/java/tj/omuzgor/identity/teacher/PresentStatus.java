package tj.omuzgor.identity.teacher;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import tj.omuzgor.identity.row.Rows;

/** Keeps the status of today in line with the dated ones. */
@ApplicationScoped
class PresentStatus {

    private static final String HOLDS_TODAY =
            "s.withdrawn_at is null and s.from_day <= $1 and (s.to_day is null or s.to_day > $1)";

    /** Few are away, so that both halves stay small whatever the size of the registry. */
    private static final String WRONG = """
            select t.id from teacher t
            where t.status <> 'active' and not exists (
              select from teacher_status s where s.teacher_id = t.id and s.status = t.status and %1$s)
            union
            select s.teacher_id from teacher_status s join teacher t on t.id = s.teacher_id
            where t.status = 'active' and %1$s
            limit $2
            """.formatted(HOLDS_TODAY);

    private static final String LOCK = "select id from teacher where id = any($1) order by id for update";

    private static final String REFRESH = """
            update teacher t set status = p.status
            from (select i.id, coalesce((select s.status from teacher_status s where s.teacher_id = i.id and %s), 'active') as status
                  from unnest($2::uuid[]) as i (id)) p
            where t.id = p.id and t.status <> p.status
            returning t.id
            """.formatted(HOLDS_TODAY);

    private final Teachers teachers;
    private final PublishTeachers publishTeachers;

    PresentStatus(Teachers teachers, PublishTeachers publishTeachers) {
        this.teachers = teachers;
        this.publishTeachers = publishTeachers;
    }

    /** Brings those up to date whose status began or ended since; answers how many. */
    Uni<Integer> catchUp(int most) {
        return teachers.inTransaction(tx -> tx.preparedQuery(WRONG)
                .execute(Tuple.of(teachers.today(), most))
                .map(rows -> Rows.list(rows, row -> row.getUUID("id")))
                .flatMap(wrong -> wrong.isEmpty() ? Uni.createFrom().item(0) : catchUp(tx, wrong)));
    }

    /** Sets the status of teachers whose rows the transaction has locked; answers those for whom it was another. */
    Uni<List<UUID>> refresh(SqlConnection tx, Collection<UUID> ids) {
        return tx.preparedQuery(REFRESH)
                .execute(Tuple.of(teachers.today(), ids.toArray(UUID[]::new)))
                .map(rows -> Rows.list(rows, row -> row.getUUID("id")));
    }

    private Uni<Integer> catchUp(SqlConnection tx, List<UUID> wrong) {
        return tx.preparedQuery(LOCK)
                .execute(Tuple.tuple().addArrayOfUUID(wrong.toArray(UUID[]::new)))
                .chain(() -> refresh(tx, wrong))
                .flatMap(
                        changed -> publishTeachers.publish(tx, changed, changed).replaceWith(wrong.size()));
    }
}
