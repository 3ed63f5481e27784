package tj.omuzgor.contracts.sync;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The clock of one record.
 *
 * @param heard the server time last heard when the record was made
 */
public record RecordClock(
        String bootId, long elapsedMs, @Nullable Instant heard) {}
