package tj.omuzgor.platform.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.sync.RecordClock;

/** Reads one record: its shape, and its digest over the RFC 8785 form of the whole object as sent. */
final class RecordReader {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final Pattern UUID_SHAPE =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern V7 =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9.-]{0,63}");
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    /** Twenty years; a device that counts in nanoseconds is told so. */
    private static final long MOST_ELAPSED_MS = Duration.ofDays(7305).toMillis();

    private static final Instant LATEST = Instant.parse("2999-12-31T00:00:00Z");

    private RecordReader() {}

    static ReadRecord read(int index, String raw) {
        JsonNode record;
        try {
            record = JSON.readTree(raw);
        } catch (JsonProcessingException e) {
            return new ReadRecord.Malformed(
                    index, null, "", "The record holds a name twice, or a number or text beyond all bounds.", raw);
        }
        @Nullable UUID id = idOf(record);
        try {
            return read(index, id, record, raw);
        } catch (Fault fault) {
            return new ReadRecord.Malformed(index, id, fault.field, fault.detail, raw);
        }
    }

    private static IncomingRecord read(int index, @Nullable UUID id, JsonNode record, String raw) throws Fault {
        if (!record.isObject()) {
            throw new Fault("", "A record is a JSON object.");
        }
        if (id == null) {
            throw new Fault("/id", "An id is a lower-case UUID of version 7.");
        }
        JsonNode kind = record.path("kind");
        if (!kind.isTextual() || !KIND.matcher(kind.textValue()).matches()) {
            throw new Fault("/kind", "A kind is lower-case letters, digits, dots and hyphens, at most 64.");
        }
        JsonNode data = record.path("data");
        if (!data.isObject()) {
            throw new Fault("/data", "The data is a JSON object.");
        }
        return new IncomingRecord(
                index,
                id,
                kind.textValue(),
                instant(record.path("occurredAt"), "/occurredAt"),
                clock(record.path("clock")),
                uuid(record.path("enrollmentId"), "/enrollmentId"),
                uuid(record.path("activityId"), "/activityId"),
                data,
                digest(raw),
                raw);
    }

    private static @Nullable UUID idOf(JsonNode record) {
        JsonNode id = record.path("id");
        return id.isTextual() && V7.matcher(id.textValue()).matches() ? UUID.fromString(id.textValue()) : null;
    }

    private static RecordClock clock(JsonNode clock) throws Fault {
        JsonNode bootId = clock.path("bootId");
        if (!bootId.isTextual()
                || bootId.textValue().isEmpty()
                || bootId.textValue().length() > 100) {
            throw new Fault("/clock/bootId", "A bootId is a text of 1 to 100 characters.");
        }
        JsonNode elapsed = clock.path("elapsedMs");
        if (!elapsed.isIntegralNumber()
                || !elapsed.canConvertToLong()
                || elapsed.longValue() < 0
                || elapsed.longValue() > MOST_ELAPSED_MS) {
            throw new Fault("/clock/elapsedMs", "The elapsed milliseconds are an integer from 0 to twenty years.");
        }
        JsonNode heard = clock.path("heard");
        return new RecordClock(
                bootId.textValue(),
                elapsed.longValue(),
                heard.isMissingNode() || heard.isNull() ? null : instant(heard, "/clock/heard"));
    }

    private static Instant instant(JsonNode value, String field) throws Fault {
        try {
            if (value.isTextual()) {
                Instant instant = Instant.parse(value.textValue()).truncatedTo(ChronoUnit.MICROS);
                if (!instant.isBefore(EARLIEST) && instant.isBefore(LATEST)) {
                    return instant;
                }
            }
        } catch (DateTimeParseException e) {
            // Said below, with the field.
        }
        throw new Fault(field, "An instant is written as RFC 3339 in UTC, such as 2026-11-20T08:30:00Z.");
    }

    private static @Nullable UUID uuid(JsonNode value, String field) throws Fault {
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual() || !UUID_SHAPE.matcher(value.textValue()).matches()) {
            throw new Fault(field, "An id is a lower-case UUID.");
        }
        return UUID.fromString(value.textValue());
    }

    private static String digest(String raw) throws Fault {
        byte[] canonical;
        try {
            canonical = new JsonCanonicalizer(raw).getEncodedUTF8();
        } catch (IOException e) {
            throw new Fault("", "The record has no canonical form (RFC 8785).");
        }
        // Text that arrived as UTF-8 holds neither unless it is written as an escape.
        String texts = raw.contains("\\u") ? unescaped(raw) : "";
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(texts)) {
            throw new Fault("", "The record holds half a surrogate pair.");
        }
        if (texts.indexOf('\0') >= 0) {
            throw new Fault("", "The record holds the character U+0000, which no stored text may hold.");
        }
        return HexFormat.of().formatHex(sha256(canonical));
    }

    /** All text of the record with its escapes resolved, so that lone surrogates written as escapes show. */
    private static String unescaped(String raw) {
        StringBuilder texts = new StringBuilder();
        try (var parser = JSON.getFactory().createParser(raw)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isScalarValue() || token.id() == 5) {
                    texts.append(parser.getText()).append(' ');
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("Read before without trouble", e);
        }
        return texts.toString();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** What is wrong with which member. */
    private static final class Fault extends Exception {
        private final String field;
        private final String detail;

        Fault(String field, String detail) {
            super(detail, null, false, false);
            this.field = field;
            this.detail = detail;
        }
    }
}
