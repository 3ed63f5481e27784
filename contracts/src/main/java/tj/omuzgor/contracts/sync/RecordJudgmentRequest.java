package tj.omuzgor.contracts.sync;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A judgment of a record in quarantine. The same decision with the same effective time is the same judgment.
 *
 * @param reason why; the owner of a refused record reads it
 * @param effectiveTime from when an accepted record counts, not after it arrived; null where its own effective time stands
 * @param problem which problem is judged, by its code; may be left out where the record was never judged before
 */
public record RecordJudgmentRequest(
        @NotNull RecordDecision decision,
        @NotBlank @Size(max = 500) String reason,
        @Nullable Instant effectiveTime,
        @Nullable @Size(max = 100) String problem) {}
