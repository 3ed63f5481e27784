package tj.omuzgor.contracts.sync;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A learning record that waits for a person.
 *
 * @param occurredAt what the device's calendar said
 * @param effectiveAt from when it counts where it is accepted without another time
 * @param correctionSeconds by how much the device's word had to be corrected
 * @param problem the code of the reason: {@code clock-correction} or {@code not-permitted}
 * @param detail the reason as an English sentence
 * @param centerId the center whose manager judges it; null where a registrar does
 * @param data what it states, as sent
 */
public record QuarantinedRecordView(
        UUID owner,
        UUID id,
        String kind,
        Instant occurredAt,
        Instant receivedAt,
        Instant effectiveAt,
        long correctionSeconds,
        String problem,
        String detail,
        @Nullable UUID centerId,
        @Nullable UUID enrollmentId,
        @Nullable UUID activityId,
        JsonNode data) {}
