package tj.omuzgor.assessment.quarantine;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import tj.omuzgor.contracts.course.CohortChanged;
import tj.omuzgor.platform.inbox.EventHandler;
import tj.omuzgor.platform.inbox.ReceivedEvent;

/** Learns at which center a cohort is: its manager judges the attempts of the cohort. */
@ApplicationScoped
class CohortCenters implements EventHandler<CohortChanged> {

    private static final String PUT = """
            insert into cohort (id, center_id) select * from unnest($1::uuid[], $2::uuid[])
            on conflict (id) do update set center_id = excluded.center_id where cohort.center_id <> excluded.center_id
            """;

    @Override
    public Class<CohortChanged> type() {
        return CohortChanged.class;
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<ReceivedEvent<CohortChanged>> events) {
        return transaction
                .preparedQuery(PUT)
                .execute(Tuple.of(
                        events.stream().map(event -> event.data().id()).toArray(UUID[]::new),
                        events.stream().map(event -> event.data().centerId()).toArray(UUID[]::new)))
                .replaceWithVoid();
    }
}
