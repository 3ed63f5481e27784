package tj.omuzgor.platform.quarantine;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.sync.RecordDecision;
import tj.omuzgor.contracts.sync.RecordJudgmentRequest;
import tj.omuzgor.platform.record.Decision;

/**
 * A request to judge a record, and what it is decided by.
 *
 * @param past what was decided about the record before, the first first
 */
record Judging(Judge judge, WaitingRecord record, RecordJudgmentRequest request, List<PastDecision> past) {

    /**
     * The code of the problem that is judged. A request that names none and comes again must not be taken for an answer to what the record
     * waits with since: it means the problem judged last.
     */
    String problem() {
        String named = request.problem();
        if (named != null) {
            return named;
        }
        return past.isEmpty() ? record.view().problem() : past.getLast().problem();
    }

    /** What was decided about this problem before; null where nothing was. */
    @Nullable
    PastDecision earlier() {
        String problem = problem();
        return past.stream()
                .filter(decision -> decision.problem().equals(problem))
                .findFirst()
                .orElse(null);
    }

    /** Why it cannot be decided so; null where it can, or was. */
    @Nullable
    JudgeRecordResult refusal() {
        UUID id = record.view().id();
        Instant from = from();
        PastDecision earlier = earlier();
        if (earlier != null) {
            return earlier.is(request, from) ? null : new JudgeRecordResult.JudgedOtherwise(id);
        }
        if (!record.waits() || !record.view().problem().equals(problem())) {
            return new JudgeRecordResult.NotWaiting(id);
        }
        return from != null && (!accepts() || from.isAfter(record.view().receivedAt()))
                ? new JudgeRecordResult.TimeUnfit(from)
                : null;
    }

    /** The decision. */
    Decision decision(Instant now) {
        return new Decision(
                record.view().owner(), record.view().id(), accepts(), request.reason(), from(), judge.subject(), now);
    }

    private boolean accepts() {
        return request.decision() == RecordDecision.ACCEPT;
    }

    /** As precise as the database keeps it. */
    private @Nullable Instant from() {
        Instant time = request.effectiveTime();
        return time == null ? null : time.truncatedTo(ChronoUnit.MICROS);
    }
}
