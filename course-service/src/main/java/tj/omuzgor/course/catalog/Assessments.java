package tj.omuzgor.course.catalog;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import tj.omuzgor.contracts.assessment.AssessmentPublished;
import tj.omuzgor.platform.inbox.EventHandler;
import tj.omuzgor.platform.inbox.ReceivedEvent;

/** Assessments that a quiz may name, as their service published them. */
@ApplicationScoped
class Assessments implements EventHandler<AssessmentPublished> {
    private static final String PUT = """
            insert into assessment (id, code, items) select * from unnest($1::uuid[], $2::text[], $3::int[])
            on conflict (id) do update set code = excluded.code, items = excluded.items
            """;
    private static final String KNOWN = "select id from assessment where id = any($1)";

    Assessments() {}

    @Override
    public Class<AssessmentPublished> type() {
        return AssessmentPublished.class;
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<ReceivedEvent<AssessmentPublished>> events) {
        Tuple parameters = Tuple.tuple()
                .addArrayOfUUID(events.stream().map(event -> event.data().id()).toArray(UUID[]::new))
                .addArrayOfString(
                        events.stream().map(event -> event.data().code()).toArray(String[]::new))
                .addArrayOfInteger(
                        events.stream().map(event -> event.data().items()).toArray(Integer[]::new));
        return transaction.preparedQuery(PUT).execute(parameters).replaceWithVoid();
    }

    Uni<Set<UUID>> known(SqlClient client, Collection<UUID> ids) {
        return client.preparedQuery(KNOWN)
                .execute(Tuple.tuple().addArrayOfUUID(ids.toArray(UUID[]::new)))
                .map(rows -> {
                    Set<UUID> known = new HashSet<>();
                    rows.forEach(row -> known.add(row.getUUID("id")));
                    return known;
                });
    }
}
