package tj.omuzgor.contracts.sync;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The device's clock at the time of a batch.
 *
 * @param now what the device thinks the time is
 * @param bootId changes with every boot
 * @param elapsedMs milliseconds since that boot, sleep included
 * @param serverTimes server times heard before, each a JWS of the gateway
 */
public record DeviceClock(
        @NotNull Instant now,
        @NotNull @Size(min = 1, max = 100) String bootId,
        @Min(0) @Max(9_007_199_254_740_991L) long elapsedMs,
        @Nullable @Size(max = 500) List<String> serverTimes) {}
