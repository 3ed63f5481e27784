package tj.omuzgor.platform.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.sync.RecordStatus;

/**
 * A record as kept: immutable but for its judgment.
 *
 * @param effectiveAt frozen when it first arrived
 * @param status stored or quarantined
 * @param problem the code of its quarantine; null where stored
 */
public record StoredRecord(
        UUID owner,
        UUID id,
        String kind,
        Instant effectiveAt,
        @Nullable UUID enrollmentId,
        @Nullable UUID activityId,
        JsonNode data,
        RecordStatus status,
        @Nullable String problem) {

    /** The order in which state is computed. */
    public static final Comparator<StoredRecord> ORDER =
            Comparator.comparing(StoredRecord::effectiveAt).thenComparing(StoredRecord::id);
}
