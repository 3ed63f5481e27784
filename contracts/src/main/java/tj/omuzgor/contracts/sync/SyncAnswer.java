package tj.omuzgor.contracts.sync;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to a device. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SyncAnswer(
        Instant receivedAt,
        String serverTime,
        List<RecordResult> results,
        String receipt,
        List<Change> changes,
        String cursor,
        boolean more,
        @Nullable List<String> reset,
        @Nullable Instant resendFrom) {}
