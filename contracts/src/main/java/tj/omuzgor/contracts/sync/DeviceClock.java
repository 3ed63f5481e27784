package tj.omuzgor.contracts.sync;

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
        Instant now,
        String bootId,
        long elapsedMs,
        @Nullable List<String> serverTimes) {}
