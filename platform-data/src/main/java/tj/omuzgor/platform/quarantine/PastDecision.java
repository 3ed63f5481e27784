package tj.omuzgor.platform.quarantine;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.sync.RecordDecision;
import tj.omuzgor.contracts.sync.RecordJudgmentRequest;

/**
 * What a person decided before about a problem of a record.
 *
 * @param problem the code
 * @param from from when it counts, where it was decided with a time
 */
record PastDecision(
        String problem, boolean accepted, @Nullable Instant from) {

    /** Whether the same is decided again. */
    boolean is(RecordJudgmentRequest request, @Nullable Instant requestedFrom) {
        return accepted == (request.decision() == RecordDecision.ACCEPT) && Objects.equals(from, requestedFrom);
    }
}
