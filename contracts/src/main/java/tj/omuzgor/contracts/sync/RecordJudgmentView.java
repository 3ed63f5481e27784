package tj.omuzgor.contracts.sync;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A judgment as answered.
 *
 * @param effectiveTime as judged; null where the record's own stands
 * @param status how the record stands now: an accepted one may still wait for others to arrive
 * @param problem the code of what still speaks against it; null where nothing does
 */
public record RecordJudgmentView(
        UUID owner,
        UUID recordId,
        RecordDecision decision,
        String reason,
        @Nullable Instant effectiveTime,
        Instant judgedAt,
        RecordStatus status,
        @Nullable String problem) {}
