package tj.omuzgor.platform.personal;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import tj.omuzgor.contracts.identity.ErasurePseudonym;
import tj.omuzgor.contracts.identity.TeacherChanged;
import tj.omuzgor.platform.inbox.EventHandler;
import tj.omuzgor.platform.inbox.ReceivedEvent;
import tj.omuzgor.platform.place.Places;

/**
 * Where teachers are posted, for services that need it for nothing else; those that know it anyway exclude this bean. Free text around
 * the records of erased teachers is forgotten.
 */
@ApplicationScoped
public class PersonPlaces implements EventHandler<TeacherChanged>, PersonSight {

    private static final String PUT = """
            insert into person_place (teacher_id, postings) select id, postings::jsonb from unnest($1::uuid[], $2::text[]) as t (id, postings)
            on conflict (teacher_id) do update set postings = excluded.postings where person_place.postings <> excluded.postings
            """;
    private static final String POSTINGS = """
            select (p ->> 'schoolId')::uuid as school_id, (p ->> 'from')::date as from_day, (p ->> 'to')::date as to_day
            from person_place t cross join jsonb_array_elements(t.postings) as p where t.teacher_id = any($1)
            """;

    private final PostedSight sight;
    private final ForgetWords forgetWords;

    PersonPlaces(Pool pool, Places places, Clock clock, ForgetWords forgetWords) {
        this.sight = new PostedSight(pool, places, clock, POSTINGS);
        this.forgetWords = forgetWords;
    }

    @Override
    public Class<TeacherChanged> type() {
        return TeacherChanged.class;
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<ReceivedEvent<TeacherChanged>> events) {
        var teachers = events.stream().map(ReceivedEvent::data).toList();
        return transaction
                .preparedQuery(PUT)
                .execute(Tuple.of(
                        teachers.stream().map(TeacherChanged::id).toArray(UUID[]::new),
                        teachers.stream().map(PersonPlaces::postings).toArray(String[]::new)))
                .chain(() -> forget(
                        transaction,
                        teachers.stream()
                                .filter(teacher -> ErasurePseudonym.is(teacher.registryNumber()))
                                .map(TeacherChanged::id)
                                .toArray(UUID[]::new)));
    }

    private Uni<Void> forget(SqlConnection transaction, UUID[] erased) {
        return erased.length == 0 ? Uni.createFrom().voidItem() : forgetWords.forget(transaction, erased);
    }

    @Override
    public Uni<Boolean> covers(Collection<UUID> units, Collection<UUID> ids) {
        return sight.covers(units, ids);
    }

    private static String postings(TeacherChanged teacher) {
        var postings = new JsonArray();
        teacher.postings().stream()
                .filter(posting -> posting.primary() && posting.withdrawnAt() == null)
                .forEach(posting -> postings.add(new JsonObject()
                        .put("schoolId", posting.schoolId().toString())
                        .put("from", posting.from().toString())
                        .put("to", posting.to() == null ? null : posting.to().toString())));
        return postings.encode();
    }
}
