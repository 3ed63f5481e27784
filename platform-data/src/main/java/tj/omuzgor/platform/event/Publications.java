package tj.omuzgor.platform.event;

import java.util.List;
import tj.omuzgor.contracts.event.Event;

/**
 * The events a service publishes. Each publishing service produces one bean of this type; its topics are created at start and can be
 * republished.
 */
public record Publications(List<Class<? extends Event>> events) {

    /** Copies the list. */
    public Publications {
        events = List.copyOf(events);
    }

    /** The topics of the events. */
    public List<String> topics() {
        return events.stream().map(event -> EventTypes.of(event).topic()).toList();
    }
}
