package tj.omuzgor.platform.inbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import tj.omuzgor.contracts.event.Event;

/**
 * Applies events of one type; a CDI bean. It is given only what is news to this service: of each subject the newest state, never a lower
 * revision than one applied before. A state that names something unknown yet is to be stored and completed later, not refused.
 */
public interface EventHandler<E extends Event> {

    /** The event record. */
    Class<E> type();

    /**
     * Applies states in the order they were published, all on the connection that holds the transaction. A failure rolls all of it back;
     * each event is then tried alone.
     */
    Uni<Void> apply(SqlConnection transaction, List<ReceivedEvent<E>> events);

    /** Erases subjects whose state was withdrawn by a tombstone. */
    default Uni<Void> erase(SqlConnection transaction, List<String> subjects) {
        return Uni.createFrom().voidItem();
    }
}
