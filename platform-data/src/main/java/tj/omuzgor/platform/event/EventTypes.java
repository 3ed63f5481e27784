package tj.omuzgor.platform.event;

import tj.omuzgor.contracts.event.Event;
import tj.omuzgor.contracts.event.EventType;

/** Reads what an event record says of itself. */
public final class EventTypes {

    private EventTypes() {}

    /** The annotation of an event record; its absence is a mistake in the record. */
    public static EventType of(Class<? extends Event> event) {
        EventType type = event.getAnnotation(EventType.class);
        if (type == null) {
            throw new IllegalArgumentException("No @EventType on " + event.getName());
        }
        return type;
    }
}
