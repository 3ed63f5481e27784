/**
 * State and its event commit together: a use case publishes into the outbox within its own transaction, and the relay hands the rows to
 * Kafka in order, deleting what Kafka acknowledged.
 */
@NullMarked
package tj.omuzgor.platform.outbox;

import org.jspecify.annotations.NullMarked;
