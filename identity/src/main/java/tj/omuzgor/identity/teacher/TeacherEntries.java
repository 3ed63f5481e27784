package tj.omuzgor.identity.teacher;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.TeacherRecordView;
import tj.omuzgor.contracts.identity.TeacherView;
import tj.omuzgor.identity.orgunit.Covered;

/** The entries of the registry as they stand, whomever they count as. */
@ApplicationScoped
public class TeacherEntries {

    private static final String HOLD = "select id from teacher where id = $1 and erased_at is null for share";

    private final Teachers teachers;
    private final TeacherHistories histories;

    TeacherEntries(Teachers teachers, TeacherHistories histories) {
        this.teachers = teachers;
        this.histories = histories;
    }

    /** The statement that selects the ids of teachers posted at some schools; the day asked for is the first parameter. */
    public static String postedAt(int schools) {
        return TeacherSql.postedAt(schools);
    }

    /** Those of the ids that are entries at the places; what was erased is none. */
    public Uni<Set<UUID>> covered(SqlClient client, Collection<UUID> ids, Covered covered) {
        return teachers.byIds(client, ids)
                .flatMap(found -> teachers.decidingSchools(client, ids)
                        .map(schools -> found.stream()
                                .filter(teacher -> !teacher.isErased())
                                .map(Teacher::id)
                                .filter(id -> covered.everything() || isAt(schools.get(id), covered))
                                .collect(Collectors.toSet())));
    }

    private static boolean isAt(@Nullable UUID school, Covered covered) {
        return school != null && covered.covers(school);
    }

    /** An entry, or null. */
    public Uni<@Nullable TeacherView> find(UUID id) {
        return teachers.inTransaction(tx -> teachers.byIds(tx, List.of(id)))
                .map(found -> found.isEmpty() ? null : found.getFirst().view());
    }

    /** Keeps an entry from being erased until the transaction ends; false where it was, or there is none. */
    public Uni<Boolean> hold(SqlConnection tx, UUID id) {
        return tx.preparedQuery(HOLD).execute(Tuple.of(id)).map(rows -> rows.size() == 1);
    }

    /** All the registry knows of entries, by id. */
    public Uni<Map<UUID, TeacherRecordView>> records(Collection<UUID> ids) {
        return teachers.inTransaction(tx -> teachers.byIds(tx, ids)
                .flatMap(found -> histories
                        .of(tx, ids)
                        .map(all -> found.stream()
                                .map(teacher -> Objects.requireNonNull(all.get(teacher.id()))
                                        .view(teacher))
                                .collect(Collectors.toMap(view -> view.teacher().id(), Function.identity())))));
    }
}
