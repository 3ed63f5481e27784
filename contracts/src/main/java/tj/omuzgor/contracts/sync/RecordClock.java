package tj.omuzgor.contracts.sync;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The clock of one record.
 *
 * @param bootId the boot it was made in
 * @param elapsedMs milliseconds since that boot, sleep included
 * @param heard the server time last heard when the record was made
 */
public record RecordClock(
        @NotNull @Size(min = 1, max = 100) String bootId,
        @Min(0) long elapsedMs,
        @Nullable Instant heard) {}
