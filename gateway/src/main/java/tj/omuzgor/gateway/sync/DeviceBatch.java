package tj.omuzgor.gateway.sync;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.sync.DeviceClock;
import tj.omuzgor.platform.problem.Problem;
import tj.omuzgor.platform.problem.ProblemException;
import tj.omuzgor.platform.sync.SyncBody;

/**
 * A batch as a device sent it.
 *
 * @param serverTimes what the device says it heard; not verified yet
 */
record DeviceBatch(
        UUID deviceId,
        DeviceClock clock,
        List<String> serverTimes,
        @Nullable String cursor,
        int limit,
        List<DeviceRecord> records) {
    private static final int MOST_RECORDS = 500;
    private static final int MOST_CHANGES = 500;
    private static final int USUAL_CHANGES = 200;
    /** Each costs the check of a signature; more than a batch has records makes no sense. */
    private static final int MOST_SERVER_TIMES = 500;

    /** Twenty years in milliseconds. */
    private static final long MOST_ELAPSED = Duration.ofDays(7305).toMillis();

    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("2999-12-31T00:00:00Z");
    private static final Pattern UUID_SHAPE =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    /** Reads a body; 400 names the member that is wrong, 413 says that there is too much. */
    static DeviceBatch read(byte[] bytes) {
        var body = body(bytes);
        var frame = body.frame();
        if (body.records().size() > MOST_RECORDS) {
            throw Problem.of(
                            Response.Status.REQUEST_ENTITY_TOO_LARGE,
                            "request-too-large",
                            "A batch holds at most " + MOST_RECORDS + " records.")
                    .at("/records", "has " + body.records().size())
                    .asException();
        }
        return new DeviceBatch(
                deviceId(frame.path("deviceId")),
                clock(frame.path("clock")),
                serverTimes(frame.path("clock").path("serverTimes")),
                cursor(frame.path("cursor")),
                limit(frame.path("limit")),
                body.records().stream().map(DeviceRecord::read).toList());
    }

    private static SyncBody body(byte[] bytes) {
        try {
            return SyncBody.read(bytes);
        } catch (SyncBody.Malformed malformed) {
            throw Problem.of(Response.Status.BAD_REQUEST, "malformed-json", malformed.getMessage())
                    .asException();
        }
    }

    private static UUID deviceId(JsonNode id) {
        if (!id.isTextual() || !UUID_SHAPE.matcher(id.textValue()).matches()) {
            throw invalid("/deviceId", "must be a UUID");
        }
        return UUID.fromString(id.textValue());
    }

    private static DeviceClock clock(JsonNode clock) {
        if (!clock.isObject()) {
            throw invalid("/clock", "must be an object");
        }
        var bootId = clock.path("bootId");
        if (!bootId.isTextual()
                || bootId.textValue().isEmpty()
                || bootId.textValue().length() > 100) {
            throw invalid("/clock/bootId", "must be a text of 1 to 100 characters");
        }
        var elapsed = clock.path("elapsedMs");
        if (!elapsed.isIntegralNumber()
                || !elapsed.canConvertToLong()
                || elapsed.longValue() < 0
                || elapsed.longValue() > MOST_ELAPSED) {
            throw invalid("/clock/elapsedMs", "must be a whole number of milliseconds from 0 to twenty years");
        }
        return new DeviceClock(now(clock.path("now")), bootId.textValue(), elapsed.longValue(), null);
    }

    private static Instant now(JsonNode now) {
        try {
            var instant = Instant.parse(now.asText());
            if (now.isTextual() && !instant.isBefore(EARLIEST) && instant.isBefore(LATEST)) {
                return instant;
            }
        } catch (DateTimeParseException noInstant) {
            // said below
        }
        throw invalid("/clock/now", "must be an instant such as 2026-01-31T08:00:00Z");
    }

    private static List<String> serverTimes(JsonNode times) {
        if (times.isMissingNode() || times.isNull()) {
            return List.of();
        }
        if (!times.isArray()) {
            throw invalid("/clock/serverTimes", "must be a list");
        }
        if (times.size() > MOST_SERVER_TIMES) {
            throw invalid("/clock/serverTimes", "must hold at most " + MOST_SERVER_TIMES);
        }
        var texts = new ArrayList<String>();
        for (var time : times) {
            if (!time.isTextual()) {
                throw invalid("/clock/serverTimes/" + texts.size(), "must be a text");
            }
            texts.add(time.textValue());
        }
        return texts;
    }

    private static @Nullable String cursor(JsonNode cursor) {
        if (cursor.isMissingNode() || cursor.isNull()) {
            return null;
        }
        if (!cursor.isTextual()) {
            throw invalid("/cursor", "must be a text or null");
        }
        return cursor.textValue();
    }

    private static int limit(JsonNode limit) {
        if (limit.isMissingNode() || limit.isNull()) {
            return USUAL_CHANGES;
        }
        if (!limit.isIntegralNumber()
                || !limit.canConvertToInt()
                || limit.intValue() < 1
                || limit.intValue() > MOST_CHANGES) {
            throw invalid("/limit", "must be a whole number from 1 to " + MOST_CHANGES);
        }
        return limit.intValue();
    }

    private static ProblemException invalid(String pointer, String detail) {
        return Problem.of(Response.Status.BAD_REQUEST, "invalid-request", null)
                .at(pointer, detail)
                .asException();
    }
}
