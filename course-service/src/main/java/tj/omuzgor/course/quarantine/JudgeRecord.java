package tj.omuzgor.course.quarantine;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.course.RecordDecision;
import tj.omuzgor.contracts.course.RecordJudgmentRequest;
import tj.omuzgor.course.learning.JudgedRecords;
import tj.omuzgor.platform.alias.Aliases;
import tj.omuzgor.platform.record.Decision;
import tj.omuzgor.platform.record.RecordDecisions;

/** Judges a record in quarantine, once. The decision, what follows from it and the news to its owner commit together. */
@ApplicationScoped
class JudgeRecord {
    private static final int RETRIES = 3;

    private final Pool pool;
    private final QuarantineRows rows;
    private final RecordDecisions decisions;
    private final JudgedRecords judged;
    private final Clock clock;

    JudgeRecord(Pool pool, QuarantineRows rows, RecordDecisions decisions, JudgedRecords judged, Clock clock) {
        this.pool = pool;
        this.rows = rows;
        this.decisions = decisions;
        this.judged = judged;
        this.clock = clock;
    }

    Uni<JudgeRecordResult> judge(Judge judge, UUID owner, UUID id, RecordJudgmentRequest request) {
        return pool.withTransaction(tx -> Aliases.lock(tx, List.of(owner))
                        .chain(() -> rows.find(tx, judge, owner, id))
                        .chain(record -> judge(tx, judge, id, request, record)))
                .onFailure(JudgeRecord::lostARace)
                .retry()
                .atMost(RETRIES);
    }

    private Uni<JudgeRecordResult> judge(
            SqlConnection tx, Judge judge, UUID id, RecordJudgmentRequest request, @Nullable WaitingRecord record) {
        if (record == null) {
            return Uni.createFrom().item(new JudgeRecordResult.Unknown(id));
        }
        Instant from = cut(request.effectiveTime());
        JudgeRecordResult refusal = refusal(judge, request, record, from);
        if (refusal != null) {
            return Uni.createFrom().item(refusal);
        }
        UUID owner = record.view().owner();
        boolean accepted = request.decision() == RecordDecision.ACCEPT;
        Uni<Void> done = record.accepted() != null
                ? Uni.createFrom().voidItem()
                : decide(tx, new Decision(owner, id, accepted, request.reason(), from, judge.subject(), now()));
        return done.chain(() -> rows.judgment(tx, owner, id))
                .map(view -> record.accepted() == null
                        ? new JudgeRecordResult.Judged(view)
                        : new JudgeRecordResult.AlreadyJudged(view));
    }

    private static @Nullable JudgeRecordResult refusal(
            Judge judge, RecordJudgmentRequest request, WaitingRecord record, @Nullable Instant from) {
        UUID id = record.view().id();
        boolean accepts = request.decision() == RecordDecision.ACCEPT;
        if (record.isAbout(judge.teacherId())) {
            return new JudgeRecordResult.HerOwn(id);
        }
        if (record.accepted() != null) {
            boolean same = record.accepted() == accepts && Objects.equals(record.acceptedFrom(), from);
            return same ? null : new JudgeRecordResult.JudgedOtherwise(id);
        }
        if (!record.waits()) {
            return new JudgeRecordResult.NotWaiting(id);
        }
        return from != null && (!accepts || from.isAfter(record.view().receivedAt()))
                ? new JudgeRecordResult.TimeUnfit(from)
                : null;
    }

    private Uni<Void> decide(SqlConnection tx, Decision decision) {
        return decisions
                .add(tx, decision)
                .chain(record -> decision.accepted() ? judged.accepted(tx, record) : judged.refused(tx, record));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static @Nullable Instant cut(@Nullable Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS);
    }

    /** Attendance concerns two people; PostgreSQL ends one of two transactions that lock each other out. */
    private static boolean lostARace(Throwable failure) {
        return failure instanceof PgException refused
                && refused.getSqlState() != null
                && refused.getSqlState().startsWith("40");
    }
}
