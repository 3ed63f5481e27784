package tj.omuzgor.platform.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import tj.omuzgor.contracts.event.Event;
import tj.omuzgor.contracts.event.EventType;
import tj.omuzgor.platform.event.EventTypes;

/**
 * Publishes the states of many subjects within a JDBC transaction, straight from where they are stored: an import changes more of them
 * than a process should hold. The same rules as {@link Outbox}; only events whose subject is also their partition key.
 */
public final class BulkOutbox {
    private final Connection transaction;
    private final Clock clock;

    public BulkOutbox(Connection transaction, Clock clock) {
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Publishes states.
     *
     * @param view has the columns {@code id}, the subject, and {@code payload}, the event as {@code jsonb}
     * @param subjects the table whose column {@code id} says which of them
     * @return how many were other than last published
     */
    public int publish(Class<? extends Event> type, String view, String subjects) throws SQLException {
        EventType published = EventTypes.of(type);
        try (var statement = transaction.prepareStatement(OutboxSql.PUBLISH_IN_BULK.formatted(view, subjects))) {
            statement.setString(1, published.topic());
            statement.setString(2, published.type());
            statement.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
            return statement.executeUpdate();
        }
    }
}
