package tj.omuzgor.identity.device;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tj.omuzgor.contracts.identity.DeviceEnrolledData;
import tj.omuzgor.contracts.identity.PublicJwk;
import tj.omuzgor.platform.record.StoredRecord;

/** A record {@code device.enrolled} with its data read. */
record OfflineEnrollment(StoredRecord record, DeviceEnrolledData data) {

    static final String KIND = "device.enrolled";

    /** The member by which records wait for a key. */
    static final String COUNTERSIGNER = "countersigner";

    private static final String HMAC = "HmacSHA256";

    /** Members that are not known yet are kept and no error. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static OfflineEnrollment read(StoredRecord record) {
        try {
            return new OfflineEnrollment(record, read(record.data()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(
                    "Record " + record.id() + " was well-formed and enrolls nothing", impossible);
        }
    }

    static DeviceEnrolledData read(JsonNode data) throws JsonProcessingException {
        return JSON.treeToValue(data, DeviceEnrolledData.class);
    }

    String thumbprint() {
        return PublicKeys.thumbprint(data.signingKey());
    }

    /** Whether its owner had the code that the key was derived from. */
    boolean isProvedBy(byte[] deviceKey) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(deviceKey, HMAC));
            var expected = mac.doFinal(thumbprint().getBytes(StandardCharsets.US_ASCII));
            return MessageDigest.isEqual(expected, Base64.getUrlDecoder().decode(data.mac()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has HMAC-SHA-256", impossible);
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    /** Whether the key countersigned this enrollment and no other. */
    boolean isCountersignedBy(PublicJwk key) {
        var payload = Signed.payload(data.countersignature(), key);
        return payload != null
                && payload.path("registryNumber").asText().equals(data.registryNumber())
                && payload.path("deviceId").asText().equals(data.deviceId().toString())
                && payload.path("signingKey").asText().equals(thumbprint())
                && payload.path("iat").isNumber();
    }

    NewKey keyOf(UUID teacher) {
        return new NewKey(
                data.deviceId(),
                teacher,
                data.name(),
                data.signingKey(),
                data.agreementKey(),
                record.effectiveAt(),
                data.countersigner());
    }
}
