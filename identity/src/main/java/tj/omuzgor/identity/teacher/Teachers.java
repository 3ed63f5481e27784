package tj.omuzgor.identity.teacher;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.TeacherView;
import tj.omuzgor.contracts.page.Page;
import tj.omuzgor.identity.row.Rows;
import tj.omuzgor.platform.alias.Aliases;
import tj.omuzgor.platform.page.Cursor;
import tj.omuzgor.platform.page.Paging;
import tj.omuzgor.platform.time.PolicyZone;

/** Reads teachers as they are today. */
@ApplicationScoped
class Teachers {

    /** The best way to a page depends on how rare a name and how large a place is, so every page gets a plan of its own. */
    private static final String BY_VALUES = "set local plan_cache_mode = force_custom_plan";

    private final Pool pool;
    private final Clock clock;

    Teachers(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PolicyZone.DUSHANBE);
    }

    <T> Uni<T> inTransaction(Function<SqlConnection, Uni<T>> work) {
        return pool.withTransaction(work);
    }

    /** The person an id stands for, locked against other changes, or null. */
    Uni<@Nullable Teacher> locked(SqlConnection tx, UUID id) {
        return Aliases.lock(tx, List.of(id))
                .chain(() -> tx.preparedQuery(TeacherSql.LOCK).execute(Tuple.of(id)))
                .flatMap(rows -> byIds(tx, Rows.list(rows, row -> row.getUUID("id"))))
                .map(found -> found.isEmpty() ? null : found.getFirst());
    }

    /** The persons that ids stand for, each once. */
    Uni<List<Teacher>> people(Collection<UUID> ids) {
        return pool.preparedQuery(TeacherSql.PEOPLE)
                .execute(Tuple.of(today(), ids.toArray(UUID[]::new)))
                .map(rows -> Rows.list(rows, Teacher::read));
    }

    /** Entries of the registry, whomever they count as. */
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

    /** Teachers of a selection in the order of the Tajik alphabet. */
    Uni<Page<TeacherView>> page(TeacherSelection selection, Paging paging) {
        return pool.withTransaction(tx -> tx.query(BY_VALUES)
                        .execute()
                        .chain(() -> selection.page(tx, today(), paging.cursor(), paging.limit())))
                .map(rows -> Rows.list(rows, Teacher::read))
                .map(teachers -> paging.page(teachers, Teachers::cursor, Teacher::view));
    }

    private static Cursor cursor(Teacher teacher) {
        return Cursor.of(teacher.family(), teacher.given(), teacher.id());
    }
}
