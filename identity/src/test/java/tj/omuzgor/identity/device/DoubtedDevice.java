package tj.omuzgor.identity.device;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tj.omuzgor.platform.id.Ids;

/** A device enrolled without a network by a clock that is two days fast: its record waits for a person. */
public final class DoubtedDevice {
    private static final String NOBODYS = "A".repeat(43);

    public final String id = Ids.next().toString();
    private final Map<String, Object> record;

    /** One of whom the number names. */
    public DoubtedDevice(String registryNumber, Instant now) {
        var phone = Phone.es256();
        this.record = Map.of(
                "id",
                id,
                "kind",
                OfflineEnrollment.KIND,
                "occurredAt",
                now.plus(Duration.ofHours(50)).toString(),
                "clock",
                Map.of("bootId", "before", "elapsedMs", 1000),
                "data",
                Map.of(
                        "registryNumber",
                        registryNumber,
                        "deviceId",
                        phone.id.toString(),
                        "signingKey",
                        Phone.members(phone.signingKey),
                        "agreementKey",
                        Phone.members(phone.agreementKey),
                        "proof",
                        phone.proof(registryNumber, now.getEpochSecond()),
                        "mac",
                        NOBODYS,
                        "countersigner",
                        NOBODYS,
                        "countersignature",
                        Phone.es256().countersignature(phone, registryNumber, now.getEpochSecond())));
    }

    /** The body of a sync that brings it. */
    public Map<String, Object> sync(Instant now) {
        return sync(record, now);
    }

    /** The body of a sync that brings something else under its id. */
    public Map<String, Object> syncOf(String kind, Map<String, Object> data, Instant now) {
        var other = new HashMap<>(record);
        other.put("kind", kind);
        other.put("data", data);
        return sync(other, now);
    }

    private static Map<String, Object> sync(Map<String, Object> record, Instant now) {
        return Map.of(
                "deviceId", UUID.randomUUID(),
                "receivedAt", now.toString(),
                "clock", Map.of("now", now.toString(), "bootId", "now", "elapsedMs", 2000),
                "heard", List.of(),
                "indexes", List.of(0),
                "limit", 100,
                "records", List.of(record));
    }
}
