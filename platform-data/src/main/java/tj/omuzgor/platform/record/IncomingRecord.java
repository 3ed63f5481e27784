package tj.omuzgor.platform.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.sync.RecordClock;

/**
 * A well-formed record as it arrived.
 *
 * @param index its place in the device's batch
 * @param data an object; unknown members are kept
 * @param digest lower-case hex SHA-256 over the RFC 8785 form of the whole record
 * @param raw the text that was sent
 */
public record IncomingRecord(
        int index,
        UUID id,
        String kind,
        Instant occurredAt,
        RecordClock clock,
        @Nullable UUID enrollmentId,
        @Nullable UUID activityId,
        JsonNode data,
        String digest,
        String raw)
        implements ReadRecord {}
