package tj.omuzgor.identity.teacher;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.ErasurePseudonym;
import tj.omuzgor.contracts.identity.TeacherNameChanged;
import tj.omuzgor.identity.erased.ErasedNumbers.Number;
import tj.omuzgor.identity.orgunit.Covered;
import tj.omuzgor.identity.row.Rows;
import tj.omuzgor.platform.alias.Aliases;
import tj.omuzgor.platform.outbox.Outbox;

/** Empties the entries of a person of everything that tells who she is; what is counted stays. */
@ApplicationScoped
public class EmptyEntries {

    private static final String LOCK = "select id from teacher where id = any($1) order by id for update";
    /** Read once the rows are held: what was written to them meanwhile is seen as a whole. */
    private static final String HELD = """
            select t.id, t.registry_number, t.phone, t.id not in (select teacher_id from alias) as is_person,
                   array[t.family, t.given, t.patronymic, t.family_latin, t.given_latin, t.patronymic_latin] as names,
                   (select coalesce(array_agg(x.scheme order by x.id), '{}') from teacher_external_id x where x.teacher_id = t.id) as schemes,
                   (select coalesce(array_agg(x.value order by x.id), '{}') from teacher_external_id x where x.teacher_id = t.id) as numbers
            from teacher t where t.id = any($1) order by t.id
            """;

    private static final String EMPTY = """
            update teacher
            set registry_number = 'erased:' || id, family = '', given = '', patronymic = null, family_latin = null, given_latin = null,
                patronymic_latin = null, phone = null, digest = null, birth_date = make_date(extract(year from birth_date)::int, 1, 1), erased_at = $2
            where id = any($1)
            """;
    private static final String FORGET_NUMBERS = "delete from teacher_external_id where teacher_id = any($1)";

    private final Teachers teachers;
    private final PublishTeachers publishTeachers;
    private final Outbox outbox;
    private final Clock clock;

    EmptyEntries(Teachers teachers, PublishTeachers publishTeachers, Outbox outbox, Clock clock) {
        this.teachers = teachers;
        this.publishTeachers = publishTeachers;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * An entry as it was found.
     *
     * @param isPerson whether she stands for herself
     * @param numbers how others number her, now or before
     */
    public record Entry(
            UUID id,
            String registryNumber,
            boolean isPerson,
            @Nullable String phone,
            List<String> names,
            List<Number> numbers) {
        /** Copies the lists. */
        public Entry {
            names = List.copyOf(names);
            numbers = List.copyOf(numbers);
        }

        /** Whether it was emptied before. */
        public boolean isErased() {
            return ErasurePseudonym.is(registryNumber);
        }

        private static Entry read(Row row) {
            var schemes = row.getArrayOfStrings("schemes");
            var values = row.getArrayOfStrings("numbers");
            return new Entry(
                    row.getUUID("id"),
                    row.getString("registry_number"),
                    row.getBoolean("is_person"),
                    row.getString("phone"),
                    Stream.of(row.getArrayOfStrings("names"))
                            .filter(Objects::nonNull)
                            .toList(),
                    Stream.iterate(0, i -> i < schemes.length, i -> i + 1)
                            .map(i -> new Number(schemes[i], values[i]))
                            .toList());
        }
    }

    /** All entries of the person behind an id, locked together with her aliases; none where there is no such person. */
    public Uni<List<Entry>> locked(SqlConnection tx, UUID id) {
        return Aliases.lock(tx, List.of(id)).flatMap(all -> {
            var ids = all.toArray(UUID[]::new);
            return tx.preparedQuery(LOCK)
                    .execute(Tuple.tuple().addArrayOfUUID(ids))
                    .chain(() -> tx.preparedQuery(HELD).execute(Tuple.tuple().addArrayOfUUID(ids)))
                    .map(rows -> Rows.list(rows, Entry::read));
        });
    }

    /** Whether some places cover the person of whom these are the entries. */
    public Uni<Boolean> areCovered(SqlConnection tx, List<Entry> entries, Covered covered) {
        var people = entries.stream().filter(Entry::isPerson).map(Entry::id).toList();
        return covered.everything()
                ? Uni.createFrom().item(true)
                : teachers.decidingSchools(tx, people)
                        .map(schools -> schools.values().stream().anyMatch(covered::covers));
    }

    /** Empties entries, publishes what is left and withdraws the names. */
    public Uni<Void> empty(SqlConnection tx, List<UUID> ids) {
        var parameter = ids.toArray(UUID[]::new);
        return tx.preparedQuery(EMPTY)
                .execute(Tuple.of(parameter, Rows.parameter(clock.instant())))
                .chain(() ->
                        tx.preparedQuery(FORGET_NUMBERS).execute(Tuple.tuple().addArrayOfUUID(parameter)))
                .chain(() -> publishTeachers.publish(tx, ids, ids))
                .chain(() -> outbox.erase(
                        tx,
                        TeacherNameChanged.class,
                        ids.stream().map(UUID::toString).toList()));
    }
}
