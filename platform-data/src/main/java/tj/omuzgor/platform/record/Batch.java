package tj.omuzgor.platform.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.sync.DeviceClock;
import tj.omuzgor.platform.sync.SyncBody;

/**
 * A batch as the gateway hands it on: see {@link tj.omuzgor.contracts.sync.ServiceSyncRequest}.
 *
 * @param heard the server times the gateway verified
 * @param indexes the place of each record in the device's batch
 */
record Batch(
        UUID deviceId,
        Instant receivedAt,
        DeviceClock clock,
        Set<Instant> heard,
        List<Integer> indexes,
        @Nullable String cursor,
        int limit,
        List<String> records) {

    /** Whether a record says it heard a server time that nothing in the batch proves, and that therefore counts for nothing. */
    boolean ignoresHeard(IncomingRecord record) {
        return record.clock().heard() != null && !heard.contains(record.clock().heard());
    }

    /** The gateway's frame is checked there; what is wrong here is a caller that is not the gateway. */
    static Batch of(SyncBody body) {
        ObjectNode frame = body.frame();
        JsonNode clock = frame.path("clock");
        Set<Instant> heard = new HashSet<>();
        frame.path("heard").forEach(time -> heard.add(Instant.parse(time.asText())));
        List<Integer> indexes = new ArrayList<>();
        frame.path("indexes").forEach(index -> indexes.add(index.asInt()));
        if (indexes.size() != body.records().size()) {
            throw new IllegalArgumentException("Each record needs its index: " + indexes.size() + " of "
                    + body.records().size());
        }
        return new Batch(
                UUID.fromString(frame.path("deviceId").asText()),
                Instant.parse(frame.path("receivedAt").asText()),
                new DeviceClock(
                        Instant.parse(clock.path("now").asText()),
                        clock.path("bootId").asText(),
                        clock.path("elapsedMs").asLong(),
                        null),
                heard,
                indexes,
                frame.path("cursor").textValue(),
                Math.clamp(frame.path("limit").asInt(200), 1, 500),
                body.records());
    }
}
