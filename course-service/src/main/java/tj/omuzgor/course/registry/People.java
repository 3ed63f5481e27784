package tj.omuzgor.course.registry;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** The people behind teachers. */
@ApplicationScoped
public class People {
    private static final String FIND = """
            select k.id, a.person_id, t.registry_number, t.registered_at, t.left_at
            from unnest($1::uuid[]) as k (id) left join alias a on a.teacher_id = k.id left join teacher t on t.id = k.id
            """;

    People() {}

    /**
     * Who each of these ids is.
     *
     * @param ids every id of the people concerned, as locking them answers it
     */
    public Uni<Map<UUID, Person>> find(SqlClient client, Collection<UUID> ids) {
        return client.preparedQuery(FIND)
                .execute(Tuple.tuple().addArrayOfUUID(ids.toArray(UUID[]::new)))
                .map(People::people);
    }

    private static Map<UUID, Person> people(RowSet<Row> rows) {
        Map<UUID, KnownTeacher> teachers = new HashMap<>();
        Map<UUID, UUID> counted = new HashMap<>();
        Map<UUID, Set<UUID>> idsOf = new HashMap<>();
        for (Row row : rows) {
            UUID id = row.getUUID("id");
            UUID person = row.getUUID("person_id");
            KnownTeacher teacher = KnownTeacher.of(id, row);
            idsOf.put(id, Set.of(id));
            if (teacher != null) {
                teachers.put(id, teacher);
            }
            if (person != null) {
                counted.put(id, person);
            }
        }
        counted.forEach((id, person) -> unite(idsOf, id, person));
        Map<UUID, Person> people = new HashMap<>();
        idsOf.forEach((id, ids) -> people.put(id, person(ids, counted, teachers)));
        return people;
    }

    /** While not every event of a merge has arrived, a person may be named whom nobody asked for. */
    private static void unite(Map<UUID, Set<UUID>> idsOf, UUID id, UUID person) {
        Set<UUID> hers = idsOf.get(person);
        if (hers != null) {
            Set<UUID> both = new TreeSet<>(hers);
            both.addAll(Objects.requireNonNull(idsOf.get(id)));
            both.forEach(each -> idsOf.put(each, both));
        }
    }

    private static Person person(Set<UUID> ids, Map<UUID, UUID> counted, Map<UUID, KnownTeacher> teachers) {
        List<UUID> all = List.copyOf(ids);
        Map<UUID, KnownTeacher> known = new HashMap<>();
        for (UUID id : all) {
            KnownTeacher teacher = teachers.get(id);
            if (teacher != null) {
                known.put(id, teacher);
            }
        }
        UUID own =
                all.stream().filter(id -> !counted.containsKey(id)).findFirst().orElse(all.getFirst());
        return new Person(all, own, Map.copyOf(known));
    }
}
