package tj.omuzgor.platform.quarantine;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import tj.omuzgor.contracts.sync.RecordJudgmentRequest;
import tj.omuzgor.platform.alias.Aliases;
import tj.omuzgor.platform.record.Decision;
import tj.omuzgor.platform.record.RecordDecisions;

/** Judges a problem of a record in quarantine, once. The decision, what follows from it and the news to its owner commit together. */
@ApplicationScoped
@IfBuildProperty(name = "omuzgor.quarantine.open", stringValue = "true")
class JudgeRecord {
    private static final int RETRIES = 3;

    private final Pool pool;
    private final QuarantineRows rows;
    private final RecordDecisions decisions;
    private final QuarantineRules rules;
    private final Clock clock;

    JudgeRecord(Pool pool, QuarantineRows rows, RecordDecisions decisions, QuarantineRules rules, Clock clock) {
        this.pool = pool;
        this.rows = rows;
        this.decisions = decisions;
        this.rules = rules;
        this.clock = clock;
    }

    Uni<JudgeRecordResult> judge(Judge judge, UUID owner, UUID id, RecordJudgmentRequest request) {
        return pool.withTransaction(tx -> Aliases.lock(tx, List.of(owner))
                        .chain(() -> rows.find(tx, judge, owner, id))
                        .chain(record -> record == null
                                ? Uni.createFrom().item(new JudgeRecordResult.Unknown(id))
                                : judge(tx, judge, record, request)))
                .onFailure(JudgeRecord::lostARace)
                .retry()
                .atMost(RETRIES);
    }

    private Uni<JudgeRecordResult> judge(
            SqlConnection tx, Judge judge, WaitingRecord record, RecordJudgmentRequest request) {
        UUID owner = record.view().owner();
        UUID id = record.view().id();
        return idsOf(tx, judge)
                .chain(ids -> record.isAbout(ids)
                        ? Uni.createFrom().item(new JudgeRecordResult.HerOwn(id))
                        : rows.decisions(tx, owner, id)
                                .chain(past -> judge(tx, new Judging(judge, record, request, past))));
    }

    /** Every id of the judge, where the judge is a teacher too. */
    private static Uni<Set<UUID>> idsOf(SqlConnection tx, Judge judge) {
        UUID teacher = judge.teacherId();
        return teacher == null ? Uni.createFrom().item(Set.of()) : Aliases.of(tx, List.of(teacher));
    }

    private Uni<JudgeRecordResult> judge(SqlConnection tx, Judging judging) {
        UUID owner = judging.record().view().owner();
        UUID id = judging.record().view().id();
        JudgeRecordResult refusal = judging.refusal();
        if (refusal != null) {
            return Uni.createFrom().item(refusal);
        }
        boolean before = judging.earlier() != null;
        return (before ? Uni.createFrom().voidItem() : decide(tx, judging.decision(now())))
                .chain(() -> rows.judgment(tx, owner, id, judging.problem()))
                .map(view -> before ? new JudgeRecordResult.AlreadyJudged(view) : new JudgeRecordResult.Judged(view));
    }

    private Uni<Void> decide(SqlConnection tx, Decision decision) {
        return decisions
                .add(tx, decision)
                .chain(record -> decision.accepted() ? rules.accepted(tx, record) : rules.refused(tx, record));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** A record may concern two people; PostgreSQL ends one of two transactions that lock each other out. */
    private static boolean lostARace(Throwable failure) {
        return failure instanceof PgException refused
                && refused.getSqlState() != null
                && refused.getSqlState().startsWith("40");
    }
}
