package tj.omuzgor.gateway.sync;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.sync.Change;
import tj.omuzgor.contracts.sync.RecordResult;
import tj.omuzgor.contracts.sync.RecordStatus;
import tj.omuzgor.contracts.sync.ServiceSyncAnswer;
import tj.omuzgor.gateway.client.Service;

/**
 * Puts the services' answers together. A service that did not answer leaves its records at {@code retry} and its part of the cursor
 * where it was. A page of changes is delivered whole or not at all, since only the service can tell a cursor within it.
 */
final class Merge {
    private final SyncCursor cursor;
    private final int limit;
    private final List<DeviceRecord> records;
    private final @Nullable RecordResult[] results;
    private final List<Change> changes = new ArrayList<>();
    private final Map<Service, String> parts;
    private final List<String> reset = new ArrayList<>();
    private boolean more;

    Merge(DeviceBatch batch, SyncCursor cursor) {
        this.cursor = cursor;
        this.limit = batch.limit();
        this.records = batch.records();
        this.results = new RecordResult[records.size()];
        this.parts = new EnumMap<>(Service.class);
        this.parts.putAll(cursor.parts());
        cursor.unknown().forEach(service -> reset.add(service.key()));
    }

    /** Adds a service's answer. */
    void answered(Service service, ServiceSyncAnswer answer) {
        answer.results().forEach(result -> results[result.index()] = result);
        if (changes.size() + answer.changes().size() > limit) {
            more = true;
            return;
        }
        changes.addAll(answer.changes());
        parts.put(service, answer.cursor());
        more |= answer.more();
        if (answer.reset() && !cursor.unknown().contains(service)) {
            reset.add(service.key());
        }
    }

    /** Notes that a service did not answer. */
    void silent() {
        more = true;
    }

    /** One result for each record, in the order they were sent. */
    List<RecordResult> results() {
        var all = new ArrayList<RecordResult>(results.length);
        for (int i = 0; i < results.length; i++) {
            var result = results[i];
            all.add(result == null ? new RecordResult(i, records.get(i).id(), RecordStatus.RETRY, null, null) : result);
        }
        return all;
    }

    List<Change> changes() {
        return changes;
    }

    String cursor() {
        return SyncCursor.written(parts);
    }

    boolean more() {
        return more;
    }

    @Nullable
    List<String> reset() {
        return reset.isEmpty() ? null : reset;
    }
}
