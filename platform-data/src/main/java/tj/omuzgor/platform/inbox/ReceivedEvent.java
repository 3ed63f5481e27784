package tj.omuzgor.platform.inbox;

import java.time.Instant;
import tj.omuzgor.contracts.event.Event;

/**
 * A state as it arrived.
 *
 * @param revision counts up with every state of the subject
 * @param occurredAt when the publisher wrote it
 */
public record ReceivedEvent<E extends Event>(E data, long revision, Instant occurredAt) {}
