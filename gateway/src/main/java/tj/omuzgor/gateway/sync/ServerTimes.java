package tj.omuzgor.gateway.sync;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The times the gateway told a device, which the device brings back as proof of what it had heard. */
@Singleton
final class ServerTimes {
    private static final String TYPE = "server-time+jwt";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final BigDecimal LATEST =
            BigDecimal.valueOf(Instant.parse("2999-12-31T00:00:00Z").getEpochSecond());

    private final SyncKeys keys;

    ServerTimes(SyncKeys keys) {
        this.keys = keys;
    }

    /** The time as a JWS for one device. */
    String told(UUID device, Instant time) {
        return keys.signed(TYPE, "{\"iat\":" + numericDate(time) + ",\"deviceId\":\"" + device + "\"}");
    }

    /** Those of the texts that this gateway told this device and that are not in the future; all others are ignored. */
    List<Instant> verified(Collection<String> texts, UUID device, Instant receivedAt) {
        return texts.stream()
                .distinct()
                .map(text -> keys.verified(TYPE, text))
                .filter(Objects::nonNull)
                .map(payload -> time(payload, device))
                .filter(Objects::nonNull)
                .filter(time -> !time.isAfter(receivedAt))
                .distinct()
                .sorted()
                .toList();
    }

    /** Seconds since 1970 with the microseconds as a fraction (RFC 7519 NumericDate). */
    static BigDecimal numericDate(Instant time) {
        return BigDecimal.valueOf(time.getEpochSecond())
                .add(BigDecimal.valueOf(time.getNano(), 9))
                .setScale(6, RoundingMode.DOWN);
    }

    private static @Nullable Instant time(String payload, UUID device) {
        try {
            var claims = JSON.readTree(payload);
            var iat = claims.path("iat");
            if (!claims.path("deviceId").asText().equals(device.toString()) || !iat.isNumber()) {
                return null;
            }
            var seconds = iat.decimalValue();
            return seconds.signum() < 0 || seconds.compareTo(LATEST) > 0 ? null : instant(seconds);
        } catch (JsonProcessingException noClaims) {
            return null;
        }
    }

    private static Instant instant(BigDecimal seconds) {
        var whole = seconds.setScale(0, RoundingMode.DOWN);
        var nanos = seconds.subtract(whole).movePointRight(9).setScale(0, RoundingMode.DOWN);
        return Instant.ofEpochSecond(whole.longValueExact(), nanos.longValueExact());
    }
}
