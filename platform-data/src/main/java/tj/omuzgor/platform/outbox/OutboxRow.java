package tj.omuzgor.platform.outbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import tj.omuzgor.contracts.event.Event;
import tj.omuzgor.contracts.event.EventType;
import tj.omuzgor.platform.event.EventTypes;

/** An event as it is handed to the database. */
record OutboxRow(
        String topic,
        String subject,
        @JsonProperty("partition_key") String partitionKey,
        String type,
        Event payload) {

    static OutboxRow of(Event event) {
        EventType type = EventTypes.of(event.getClass());
        return new OutboxRow(type.topic(), event.subject(), event.partitionKey(), type.type(), event);
    }
}
