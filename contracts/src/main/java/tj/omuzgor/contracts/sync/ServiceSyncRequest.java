package tj.omuzgor.contracts.sync;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the gateway hands to an owning service: the batch's frame, and the records of that service exactly as sent.
 *
 * @param receivedAt when the gateway received the batch; frozen for all services
 * @param heard the server times of the batch that the gateway verified for this device
 * @param indexes the place of each record in the device's batch
 * @param cursor this service's part of the device's cursor; null asks for everything
 * @param limit the most changes to answer
 * @param records the record objects, byte for byte as the device sent them
 */
public record ServiceSyncRequest(
        UUID deviceId,
        Instant receivedAt,
        DeviceClock clock,
        List<Instant> heard,
        List<Integer> indexes,
        @Nullable String cursor,
        int limit,
        List<JsonNode> records) {}
