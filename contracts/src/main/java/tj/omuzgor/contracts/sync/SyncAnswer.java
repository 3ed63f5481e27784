package tj.omuzgor.contracts.sync;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a device.
 *
 * @param receivedAt when the gateway received the batch
 * @param serverTime JWS with payload {@code {iat, deviceId}}, to be sent back in {@code clock.serverTimes}
 * @param results one for each record, in their order
 * @param receipt JWS over the results; only under it a device takes records out of its queue
 * @param changes present states that are news to the device
 * @param cursor to be sent with the next batch
 * @param more whether further changes wait
 * @param reset services whose changes began again from the start
 * @param resendFrom asks for the records that happened since, which the device keeps for this
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SyncAnswer(
        Instant receivedAt,
        String serverTime,
        List<RecordResult> results,
        String receipt,
        List<Change> changes,
        String cursor,
        boolean more,
        @Nullable List<String> reset,
        @Nullable Instant resendFrom) {}
