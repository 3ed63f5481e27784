package tj.omuzgor.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import tj.omuzgor.contracts.event.Event;
import tj.omuzgor.platform.event.EventTypes;

/**
 * Publishes states within the transaction that made them. A state equal to the last published one of its subject is not sent again;
 * otherwise it gets the next revision. Of two states of one subject in one call the later stands.
 */
@ApplicationScoped
public class Outbox {

    private final ObjectMapper json;
    private final Clock clock;

    Outbox(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** Publishes on the connection that holds the use case's transaction. */
    public Uni<Void> publish(SqlConnection transaction, Collection<? extends Event> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple parameters = Tuple.of(rowsOf(events), now(), traceParent());
        return transaction.preparedQuery(OutboxSql.PUBLISH).execute(parameters).replaceWithVoid();
    }

    /** Publishes within the Hibernate session of the use case; pending changes are flushed first, so that their constraints speak first. */
    public Uni<Void> publish(Mutiny.Session session, Collection<? extends Event> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.flush()
                .call(() -> session.createNativeQuery(OutboxSql.PUBLISH_BY_HIBERNATE)
                        .setParameter(1, rowsOf(events))
                        .setParameter(2, now())
                        .setParameter(3, traceParent())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /**
     * Withdraws published states for good: what they said is forgotten here, and consumers erase it. A subject that was never published
     * stays unknown.
     */
    public Uni<Void> erase(SqlConnection transaction, Class<? extends Event> type, Collection<String> subjects) {
        return transaction
                .preparedQuery(OutboxSql.ERASE)
                .execute(Tuple.of(EventTypes.of(type).topic(), subjects.toArray(String[]::new), now()))
                .replaceWithVoid();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private String rowsOf(Collection<? extends Event> events) {
        Map<String, OutboxRow> last = new LinkedHashMap<>();
        for (Event event : events) {
            OutboxRow row = OutboxRow.of(event);
            last.put(row.topic() + ' ' + row.subject(), row);
        }
        try {
            return json.writeValueAsString(last.values());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An event is not writable as JSON", e);
        }
    }

    private static String traceParent() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-%s-%s-%s"
                        .formatted(
                                span.getTraceId(),
                                span.getSpanId(),
                                span.getTraceFlags().asHex())
                : "";
    }
}
