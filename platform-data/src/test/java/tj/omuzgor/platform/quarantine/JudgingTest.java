package tj.omuzgor.platform.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.sync.QuarantinedRecordView;
import tj.omuzgor.contracts.sync.RecordDecision;
import tj.omuzgor.contracts.sync.RecordJudgmentRequest;

final class JudgingTest {

    private static final UUID OWNER = UUID.randomUUID();
    private static final UUID ID = UUID.randomUUID();
    private static final Instant RECEIVED = Instant.parse("2026-11-20T08:00:00Z");
    private static final String CLOCK = "clock-correction";
    private static final String PERMISSION = "not-permitted";
    private static final PastDecision BELIEVED = new PastDecision(CLOCK, true, RECEIVED);

    @Test
    void aFirstDecisionIsOnWhatTheRecordWaitsWith() {
        var judging = judging(CLOCK, List.of(), RecordDecision.ACCEPT, RECEIVED, null);

        assertThat(judging.refusal()).isNull();
        assertThat(judging.earlier()).isNull();
        assertThat(judging.problem()).isEqualTo(CLOCK);
        assertThat(judging.decision(RECEIVED).effectiveAt()).isEqualTo(RECEIVED);
    }

    @Test
    void aRepeatedRequestDecidesNothingElseThoughTheRecordWaitsAgain() {
        assertThat(judging(PERMISSION, List.of(BELIEVED), RecordDecision.ACCEPT, RECEIVED, null)
                        .earlier())
                .isEqualTo(BELIEVED);
        assertThat(judging(PERMISSION, List.of(BELIEVED), RecordDecision.REFUSE, null, null)
                        .refusal())
                .isEqualTo(new JudgeRecordResult.JudgedOtherwise(ID));
    }

    @Test
    void whoNamesTheOtherProblemDecidesThat() {
        var judging = judging(PERMISSION, List.of(BELIEVED), RecordDecision.REFUSE, null, PERMISSION);

        assertThat(judging.refusal()).isNull();
        assertThat(judging.earlier()).isNull();
        assertThat(judging.problem()).isEqualTo(PERMISSION);
    }

    @Test
    void nothingIsDecidedThatNobodyAsks() {
        assertThat(judging(CLOCK, List.of(), RecordDecision.ACCEPT, null, PERMISSION)
                        .refusal())
                .isEqualTo(new JudgeRecordResult.NotWaiting(ID));
        assertThat(judging("referent-unknown", List.of(), RecordDecision.ACCEPT, null, null)
                        .refusal())
                .isEqualTo(new JudgeRecordResult.NotWaiting(ID));
    }

    @Test
    void onlyAnAcceptedRecordHasATimeAndNoneAfterItsArrival() {
        var late = RECEIVED.plusSeconds(1);
        assertThat(judging(CLOCK, List.of(), RecordDecision.ACCEPT, late, null).refusal())
                .isEqualTo(new JudgeRecordResult.TimeUnfit(late));
        assertThat(judging(CLOCK, List.of(), RecordDecision.REFUSE, RECEIVED, null)
                        .refusal())
                .isEqualTo(new JudgeRecordResult.TimeUnfit(RECEIVED));
    }

    private static Judging judging(
            String waitsWith,
            List<PastDecision> past,
            RecordDecision decision,
            @Nullable Instant time,
            @Nullable String problem) {
        var view = new QuarantinedRecordView(
                OWNER,
                ID,
                "test.noted",
                RECEIVED,
                RECEIVED,
                RECEIVED,
                0,
                waitsWith,
                "",
                null,
                null,
                null,
                JsonNodeFactory.instance.objectNode());
        boolean waits = !waitsWith.equals("referent-unknown");
        return new Judging(
                new Judge("judge", null, Set.of(), Set.of()),
                new WaitingRecord(view, waits, null),
                new RecordJudgmentRequest(decision, "so", time, problem),
                past);
    }
}
