package tj.omuzgor.platform.quarantine;

import java.time.Instant;
import java.util.UUID;
import tj.omuzgor.contracts.sync.RecordJudgmentView;

/** How judging a record ended. */
sealed interface JudgeRecordResult {
    /** It is judged. */
    record Judged(RecordJudgmentView view) implements JudgeRecordResult {}

    /** It was judged so before. */
    record AlreadyJudged(RecordJudgmentView view) implements JudgeRecordResult {}

    /** It was judged otherwise before, and that stands. */
    record JudgedOtherwise(UUID recordId) implements JudgeRecordResult {}

    /** There is no such record, or none that this judge may see. */
    record Unknown(UUID recordId) implements JudgeRecordResult {}

    /** It is the judge's own, or about the judge. */
    record HerOwn(UUID recordId) implements JudgeRecordResult {}

    /** It waits for no person. */
    record NotWaiting(UUID recordId) implements JudgeRecordResult {}

    /** It cannot count from then: only an accepted record has a time, and none that is later than its arrival. */
    record TimeUnfit(Instant effectiveTime) implements JudgeRecordResult {}
}
