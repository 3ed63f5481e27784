package tj.omuzgor.identity.claim;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.text.LocalizedText;
import tj.omuzgor.identity.row.Rows;
import tj.omuzgor.platform.time.PolicyZone;

/** Who teaches at a school today, as far as codes need it. */
@ApplicationScoped
class SchoolTeachers {

    private static final String SCHOOL = "select id, code, names from org_unit where id = $1 and kind = 'school'";
    private static final String HOLDS_GRANTS = """
            exists (select from account a join staff_grant g on g.holder = a.id
                    where a.teacher_id = any(ids_of_people(array[t.id])) and (g.to_at is null or g.to_at > $1 or g.suspended))
            """;
    private static final String TEACHERS = """
            select t.id, t.registry_number, t.family, t.given, t.patronymic,
                   exists (select from account a where a.teacher_id = any(ids_of_people(array[t.id]))) as has_account,
                   ids_of_people(array[t.id]) as ids, %s as holds_grants
            from posting p join teacher t on t.id = p.teacher_id
            where p.school_id = $2 and p.is_primary and p.withdrawn_at is null
              and p.from_day <= $3 and (p.to_day is null or p.to_day > $3) and t.status <> 'left' and t.erased_at is null
              and t.id not in (select teacher_id from alias)
            order by t.family, t.given, t.id
            """.formatted(HOLDS_GRANTS);
    private static final String IS_STAFF =
            "select %s as holds_grants from teacher t where t.id = $2".formatted(HOLDS_GRANTS);

    private final Pool pool;
    private final Clock clock;

    SchoolTeachers(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    record School(UUID id, String code, LocalizedText names) {}

    /**
     * A teacher as her slip names her.
     *
     * @param ids hers and those that count as her; her accounts and grants are those of all of them
     */
    record Colleague(
            UUID id, Set<UUID> ids, String registryNumber, String name, boolean hasAccount, boolean holdsGrants) {
        Colleague {
            ids = Set.copyOf(ids);
        }

        static Colleague read(Row row) {
            var name = Stream.of(row.getString("family"), row.getString("given"), row.getString("patronymic"))
                    .filter(part -> part != null && !part.isBlank())
                    .collect(Collectors.joining(" "));
            return new Colleague(
                    row.getUUID("id"),
                    Set.of(row.getArrayOfUUIDs("ids")),
                    row.getString("registry_number"),
                    name,
                    row.getBoolean("has_account"),
                    row.getBoolean("holds_grants"));
        }
    }

    Uni<@Nullable School> school(UUID id) {
        return pool.preparedQuery(SCHOOL)
                .execute(Tuple.of(id))
                .map(rows -> Rows.first(
                        rows, row -> new School(row.getUUID("id"), row.getString("code"), Rows.text(row, "names"))));
    }

    /** In the order of the Tajik alphabet; those who left or count as another teacher are not among them. */
    Uni<List<Colleague>> at(UUID school) {
        var today = LocalDate.ofInstant(clock.instant(), PolicyZone.DUSHANBE);
        return pool.preparedQuery(TEACHERS)
                .execute(Tuple.of(Rows.parameter(clock.instant()), school, today))
                .map(rows -> Rows.list(rows, Colleague::read));
    }

    /** Whether an account of the teacher holds a grant or is to. */
    Uni<Boolean> holdsGrants(SqlConnection tx, UUID teacher) {
        return tx.preparedQuery(IS_STAFF)
                .execute(Tuple.of(Rows.parameter(clock.instant()), teacher))
                .map(rows -> rows.iterator().next().getBoolean("holds_grants"));
    }
}
