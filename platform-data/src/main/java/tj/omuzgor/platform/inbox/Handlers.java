package tj.omuzgor.platform.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tj.omuzgor.contracts.event.Event;
import tj.omuzgor.platform.event.EventTypes;

/** The handlers of this service by topic. Members of an event that this service does not know yet are ignored: events only grow. */
@ApplicationScoped
public class Handlers {

    private final Map<String, List<EventHandler<?>>> byTopic = new LinkedHashMap<>();
    private final ObjectReader reader;

    Handlers(@All List<EventHandler<?>> handlers, ObjectMapper json) {
        this.reader = json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        for (EventHandler<?> handler : handlers) {
            byTopic.computeIfAbsent(EventTypes.of(handler.type()).topic(), topic -> new ArrayList<>())
                    .add(handler);
        }
    }

    Set<String> topics() {
        return byTopic.keySet();
    }

    Uni<Void> apply(SqlConnection transaction, List<Letter> letters) {
        Map<String, List<Letter>> grouped = new LinkedHashMap<>();
        for (Letter letter : letters) {
            grouped.computeIfAbsent(letter.topic(), topic -> new ArrayList<>()).add(letter);
        }
        Uni<Void> all = Uni.createFrom().voidItem();
        for (var group : grouped.entrySet()) {
            for (EventHandler<?> handler : byTopic.getOrDefault(group.getKey(), List.of())) {
                all = all.chain(() -> apply(handler, transaction, group.getValue()));
            }
        }
        return all;
    }

    private <E extends Event> Uni<Void> apply(
            EventHandler<E> handler, SqlConnection transaction, List<Letter> letters) {
        List<String> erased = new ArrayList<>();
        List<ReceivedEvent<E>> events = new ArrayList<>(letters.size());
        for (Letter letter : letters) {
            if (letter.payload() == null) {
                erased.add(letter.subject());
            } else {
                events.add(new ReceivedEvent<>(
                        read(handler.type(), letter.payload()), letter.revision(), letter.occurredAt()));
            }
        }
        Uni<Void> applied = events.isEmpty() ? Uni.createFrom().voidItem() : handler.apply(transaction, events);
        return erased.isEmpty() ? applied : applied.chain(() -> handler.erase(transaction, erased));
    }

    private <E extends Event> E read(Class<E> type, String payload) {
        try {
            return reader.forType(type).readValue(payload);
        } catch (JsonProcessingException e) {
            throw new UnreadableEvent(type.getSimpleName() + ": " + e.getOriginalMessage());
        }
    }

    /** The data of an event is not what its type says. */
    static final class UnreadableEvent extends RuntimeException {
        UnreadableEvent(String message) {
            super(message);
        }
    }
}
