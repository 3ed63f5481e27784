package tj.omuzgor.coverage.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import tj.omuzgor.contracts.event.Event;
import tj.omuzgor.platform.inbox.ReceivedEvent;

/** Writes a batch of states with one statement. */
@ApplicationScoped
class Projector {

    private final ObjectMapper json;
    private final Clock clock;

    Projector(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /**
     * Runs a statement on the states.
     *
     * @param statement takes the states as a JSON array and the time they are applied
     */
    <E extends Event> Uni<Void> write(SqlConnection transaction, String statement, List<ReceivedEvent<E>> events) {
        List<E> states = events.stream().map(ReceivedEvent::data).toList();
        try {
            Tuple parameters =
                    Tuple.of(json.writeValueAsString(states), clock.instant().atOffset(ZoneOffset.UTC));
            return transaction.preparedQuery(statement).execute(parameters).replaceWithVoid();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("States are not writable as JSON", e);
        }
    }
}
