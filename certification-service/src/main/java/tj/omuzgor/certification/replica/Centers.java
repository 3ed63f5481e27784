package tj.omuzgor.certification.replica;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import tj.omuzgor.certification.column.JsonColumns;
import tj.omuzgor.contracts.identity.CenterChanged;
import tj.omuzgor.platform.inbox.EventHandler;
import tj.omuzgor.platform.inbox.ReceivedEvent;

/** Keeps the names of the centers that issue certificates. */
@ApplicationScoped
class Centers implements EventHandler<CenterChanged> {

    private static final String PUT = """
            insert into center (id, code, names) values ($1, $2, $3::text::jsonb)
            on conflict (id) do update set code = excluded.code, names = excluded.names
            """;

    private final JsonColumns columns;

    Centers(JsonColumns columns) {
        this.columns = columns;
    }

    @Override
    public Class<CenterChanged> type() {
        return CenterChanged.class;
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<ReceivedEvent<CenterChanged>> events) {
        return transaction
                .preparedQuery(PUT)
                .executeBatch(events.stream()
                        .map(ReceivedEvent::data)
                        .map(center -> Tuple.of(center.id(), center.code(), columns.write(center.names())))
                        .toList())
                .replaceWithVoid();
    }
}
