package tj.omuzgor.platform.alias;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import tj.omuzgor.contracts.identity.AliasChanged;

/**
 * The alias sets of people. In SQL {@code ids_of_people(uuid[])} answers all ids of some people, and {@code alias} holds one row for each
 * teacher who counts as another.
 */
public final class Aliases {

    private static final String IDS = "select ids_of_people($1) as ids";

    private static final String PERSON =
            "select coalesce((select person_id from alias where teacher_id = $1), $1) as id";

    private static final String LOCK = "select lock_people($1) as ids";

    private static final String SET = """
            insert into alias (teacher_id, person_id) select * from unnest($1::uuid[], $2::uuid[])
            on conflict (teacher_id) do update set person_id = excluded.person_id where alias.person_id <> excluded.person_id
            """;

    private static final String CLEAR = "delete from alias where teacher_id = any($1)";

    private Aliases() {}

    /** Every id of the people behind these ids, these included. */
    public static Uni<Set<UUID>> of(SqlClient client, Collection<UUID> teachers) {
        return ids(client, IDS, teachers);
    }

    /** The id she counts as: her own where she was not merged. */
    public static Uni<UUID> person(SqlClient client, UUID teacher) {
        return client.preparedQuery(PERSON)
                .execute(Tuple.of(teacher))
                .map(rows -> rows.iterator().next().getUUID("id"));
    }

    /**
     * Keeps others from deriving the state of the same people until the transaction ends, and answers every id of theirs, these included.
     * Nobody joins or leaves them meanwhile.
     */
    public static Uni<Set<UUID>> lock(SqlConnection transaction, Collection<UUID> teachers) {
        return teachers.isEmpty() ? Uni.createFrom().item(Set.of()) : ids(transaction, LOCK, teachers);
    }

    /**
     * Takes states of aliases in, each teacher once, with everybody they concern locked.
     *
     * @return every id whose person now has other ids than before: what was derived for them is to be derived anew
     */
    public static Uni<Set<UUID>> put(SqlConnection transaction, Collection<AliasChanged> states) {
        Set<UUID> named = new HashSet<>();
        List<UUID> teachers = new ArrayList<>();
        List<UUID> people = new ArrayList<>();
        List<UUID> alone = new ArrayList<>();
        for (AliasChanged state : states) {
            UUID person = state.personId();
            named.add(state.teacherId());
            if (person == null || person.equals(state.teacherId())) {
                alone.add(state.teacherId());
            } else {
                named.add(person);
                teachers.add(state.teacherId());
                people.add(person);
            }
        }
        return lock(transaction, named)
                .call(() -> transaction
                        .preparedQuery(CLEAR)
                        .execute(Tuple.tuple().addArrayOfUUID(alone.toArray(UUID[]::new))))
                .call(() -> transaction
                        .preparedQuery(SET)
                        .execute(Tuple.of(teachers.toArray(UUID[]::new), people.toArray(UUID[]::new))))
                .chain(before -> lock(transaction, named).map(after -> {
                    Set<UUID> concerned = new HashSet<>(before);
                    concerned.addAll(after);
                    return concerned;
                }));
    }

    private static Uni<Set<UUID>> ids(SqlClient client, String sql, Collection<UUID> teachers) {
        return client.preparedQuery(sql)
                .execute(Tuple.tuple().addArrayOfUUID(teachers.toArray(UUID[]::new)))
                .map(Aliases::read);
    }

    private static Set<UUID> read(RowSet<Row> rows) {
        return Set.of(rows.iterator().next().getArrayOfUUIDs("ids"));
    }
}
