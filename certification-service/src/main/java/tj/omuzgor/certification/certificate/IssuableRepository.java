package tj.omuzgor.certification.certificate;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.certification.replica.Learned;
import tj.omuzgor.contracts.certification.IssuableView;
import tj.omuzgor.platform.page.Cursor;

/**
 * Completions of a center for which no certificate stands, oldest first. Of a person who completed a course version under several ids the
 * first completion at a center is shown, and none once a certificate stands for any.
 */
@ApplicationScoped
class IssuableRepository {

    private static final String PAGE = """
            select c.enrollment_id, c.teacher_id, c.course_version_id, c.center_id, c.completed_at,
                   n.family, n.given, n.patronymic
            from completion c
              left join alias a on a.teacher_id = c.teacher_id
              cross join lateral (select coalesce(a.person_id, c.teacher_id) as id) person
              left join teacher_name n on n.teacher_id = person.id
            where c.center_id = $1 and c.status = 'completed'
              and not exists (
                select from (select person.id union all select m.teacher_id from alias m where m.person_id = person.id) own
                  join certificate s on s.teacher_id = own.id
                where s.course_version_id = c.course_version_id and s.status = 'issued')
              and not exists (
                select from (select person.id union all select m.teacher_id from alias m where m.person_id = person.id) own
                  join completion o on o.teacher_id = own.id
                where o.course_version_id = c.course_version_id and o.status = 'completed' and o.center_id is not null
                  and (o.completed_at, o.enrollment_id) < (c.completed_at, c.enrollment_id))
              and ($2::timestamptz is null or (c.completed_at, c.enrollment_id) > ($2, $3))
            order by c.completed_at, c.enrollment_id limit $4
            """;

    private final Pool pool;

    IssuableRepository(Pool pool) {
        this.pool = pool;
    }

    Uni<List<IssuableView>> page(UUID centerId, @Nullable Cursor after, int limit) {
        Tuple parameters = Tuple.of(
                centerId,
                after == null ? null : after.instant(0).atOffset(ZoneOffset.UTC),
                after == null ? null : after.uuid(1),
                limit);
        return pool.preparedQuery(PAGE).execute(parameters).map(rows -> {
            List<IssuableView> page = new ArrayList<>();
            rows.forEach(row -> page.add(view(row)));
            return page;
        });
    }

    private static IssuableView view(Row row) {
        return new IssuableView(
                row.getUUID("enrollment_id"),
                row.getUUID("teacher_id"),
                row.getString("family") == null ? null : Learned.printed(row),
                row.getUUID("course_version_id"),
                row.getUUID("center_id"),
                row.getOffsetDateTime("completed_at").toInstant());
    }
}
