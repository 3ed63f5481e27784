package tj.omuzgor.gateway.sync;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import tj.omuzgor.contracts.sync.RecordResult;

/** The signed word of what became of each record of a batch; a device lets go of a record only under one. */
@Singleton
final class Receipts {
    private static final String TYPE = "sync-receipt+jwt";

    private final SyncKeys keys;

    Receipts(SyncKeys keys) {
        this.keys = keys;
    }

    /** A receipt over the results of these records, both in the order they were sent. */
    String signed(UUID device, UUID owner, Instant at, List<DeviceRecord> records, List<RecordResult> results) {
        var payload = "{\"iat\":" + ServerTimes.numericDate(at) + ",\"deviceId\":\"" + device + "\",\"owner\":\""
                + owner + "\",\"sha256\":\"" + sha256(records, results) + "\"}";
        return keys.signed(TYPE, payload);
    }

    /** SHA-256 over one line for each result: id, status and digest; {@code -} stands for an id or a digest there is not. */
    static String sha256(List<DeviceRecord> records, List<RecordResult> results) {
        var lines = new StringBuilder();
        for (int i = 0; i < results.size(); i++) {
            var result = results.get(i);
            lines.append(result.id() == null ? "-" : result.id().toString())
                    .append(' ')
                    .append(result.status().name().toLowerCase(Locale.ROOT))
                    .append(' ')
                    .append(records.get(i).digest())
                    .append('\n');
        }
        return DeviceRecord.sha256(lines.toString().getBytes(StandardCharsets.UTF_8));
    }
}
