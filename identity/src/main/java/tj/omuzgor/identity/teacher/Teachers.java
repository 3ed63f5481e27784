package tj.omuzgor.identity.teacher;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.TeacherView;
import tj.omuzgor.contracts.page.Page;
import tj.omuzgor.identity.orgunit.Country;
import tj.omuzgor.identity.row.Rows;
import tj.omuzgor.platform.page.Cursor;
import tj.omuzgor.platform.page.Paging;
import tj.omuzgor.platform.time.PolicyZone;

/** Reads teachers as they are today. */
@ApplicationScoped
class Teachers {

    private final Pool pool;
    private final Clock clock;

    Teachers(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PolicyZone.DUSHANBE);
    }

    Uni<List<Teacher>> byIds(Collection<UUID> ids) {
        return byIds(pool, ids);
    }

    Uni<List<Teacher>> byIds(SqlClient client, Collection<UUID> ids) {
        return client.preparedQuery(TeacherSql.BY_IDS)
                .execute(Tuple.of(today(), ids.toArray(UUID[]::new)))
                .map(rows -> Rows.list(rows, Teacher::read));
    }

    /** The school by which grants cover a teacher; one who has none is left out. */
    Uni<Map<UUID, UUID>> decidingSchools(SqlClient client, Collection<UUID> ids) {
        return client.preparedQuery(TeacherSql.DECIDING_SCHOOLS)
                .execute(Tuple.of(today(), ids.toArray(UUID[]::new)))
                .map(rows -> {
                    Map<UUID, UUID> schools = new HashMap<>();
                    rows.forEach(row -> schools.put(row.getUUID("teacher_id"), row.getUUID("school_id")));
                    return schools;
                });
    }

    Uni<Map<UUID, UUID>> decidingSchools(Collection<UUID> ids) {
        return decidingSchools(pool, ids);
    }

    /** Teachers under some units in the order of the Tajik alphabet. */
    Uni<Page<TeacherView>> page(Set<UUID> units, @Nullable String search, Paging paging) {
        var cursor = paging.cursor();
        var parameters = Tuple.tuple()
                .addLocalDate(today())
                .addString(search == null ? null : pattern(search))
                .addString(search == null ? null : search.strip())
                .addString(cursor == null ? null : cursor.text(0))
                .addString(cursor == null ? null : cursor.text(1))
                .addUUID(cursor == null ? null : cursor.uuid(2))
                .addInteger(paging.limit());
        boolean everywhere = units.contains(Country.ID);
        return pool.preparedQuery(TeacherSql.page(everywhere, search != null))
                .execute(everywhere ? parameters : parameters.addArrayOfUUID(units.toArray(UUID[]::new)))
                .map(rows -> Rows.list(rows, Teacher::read))
                .map(teachers -> paging.page(teachers, Teachers::cursor, Teacher::view));
    }

    private static Cursor cursor(Teacher teacher) {
        return Cursor.of(teacher.family(), teacher.given(), teacher.id());
    }

    private static String pattern(String search) {
        var literal = search.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return "%" + literal + "%";
    }
}
