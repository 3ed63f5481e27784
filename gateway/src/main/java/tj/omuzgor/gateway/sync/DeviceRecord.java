package tj.omuzgor.gateway.sync;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.gateway.client.Service;

/**
 * A record as the gateway needs it; what is wrong with it is for its owner to say.
 *
 * @param raw the text that was sent
 * @param id null where it is no lower-case UUID of version 7
 * @param owner the service that owns its kind
 * @param digest lower-case hex SHA-256 over its RFC 8785 form; {@code -} where it has none
 */
record DeviceRecord(String raw, @Nullable UUID id, Service owner, String digest) {
    private static final String NO_DIGEST = "-";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final Pattern V7 =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

    static DeviceRecord read(String raw) {
        JsonNode record;
        try {
            record = JSON.readTree(raw);
        } catch (JsonProcessingException aNameTwice) {
            return new DeviceRecord(raw, null, Service.COURSE, NO_DIGEST);
        }
        return record.isObject()
                ? new DeviceRecord(raw, id(record.path("id")), owner(record.path("kind")), digest(raw))
                : new DeviceRecord(raw, null, Service.COURSE, NO_DIGEST);
    }

    private static @Nullable UUID id(JsonNode id) {
        return id.isTextual() && V7.matcher(id.textValue()).matches() ? UUID.fromString(id.textValue()) : null;
    }

    private static Service owner(JsonNode kind) {
        return switch (kind.asText()) {
            case "attempt.submitted" -> Service.ASSESSMENT;
            case "device.enrolled" -> Service.IDENTITY;
            default -> Service.COURSE;
        };
    }

    private static String digest(String raw) {
        try {
            var canonical = new JsonCanonicalizer(raw).getEncodedString();
            return StandardCharsets.UTF_8.newEncoder().canEncode(canonical)
                    ? sha256(canonical.getBytes(StandardCharsets.UTF_8))
                    : NO_DIGEST; // half a surrogate pair
        } catch (IOException noCanonicalForm) {
            return NO_DIGEST;
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
