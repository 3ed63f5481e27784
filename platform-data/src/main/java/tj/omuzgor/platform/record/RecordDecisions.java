package tj.omuzgor.platform.record;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.platform.feed.ChangeFeed;

/** Decisions of persons on records. There is one of each problem of a record, and it stands. */
@ApplicationScoped
public class RecordDecisions {

    private static final String ADD = """
            insert into record_decision (owner, record_id, accepted, reason, effective_at, problem, decided_by, decided_at)
            select owner, id, $3, $4, $5, problem, $6, $7 from learning_record
            where owner = $1 and id = $2 and status = 'quarantined' and problem is not null
            """;

    private static final String APPLY = """
            update learning_record as r set status = case when d.accepted then 'stored' else 'rejected' end,
              problem = case when d.accepted then null else 'record-refused' end,
              problem_detail = case when d.accepted then null else d.reason end, counts_from = coalesce(d.effective_at, r.counts_from)
            from record_decision d
            where d.owner = r.owner and d.record_id = r.id and d.problem = r.problem and r.owner = $1 and r.id = $2
            returning r.owner, r.id, r.kind, coalesce(r.counts_from, r.effective_at) as effective_at, r.enrollment_id, r.activity_id,
              cast(r.data as text) as data, r.status, r.problem, r.problem_detail
            """;

    private final Records records;
    private final ChangeFeed feed;

    RecordDecisions(Records records, ChangeFeed feed) {
        this.records = records;
        this.feed = feed;
    }

    /**
     * Adds a decision on a record in quarantine, with its owner locked, and tells her. What else follows is the service's to compute.
     * Answers the record as it stands then: stored with the effective time it counts from, or rejected.
     */
    public Uni<StoredRecord> add(SqlConnection transaction, Decision decision) {
        Tuple parameters = Tuple.tuple()
                .addUUID(decision.owner())
                .addUUID(decision.recordId())
                .addBoolean(decision.accepted())
                .addString(decision.reason())
                .addOffsetDateTime(utc(decision.effectiveAt()))
                .addString(decision.by())
                .addOffsetDateTime(utc(decision.at()));
        return transaction
                .preparedQuery(ADD)
                .execute(parameters)
                .chain(() -> transaction.preparedQuery(APPLY).execute(Tuple.of(decision.owner(), decision.recordId())))
                .chain(rows -> {
                    if (rows.rowCount() != 1) {
                        throw new IllegalStateException("Record " + decision.recordId() + " waits for no decision");
                    }
                    Row row = rows.iterator().next();
                    return feed.put(transaction, List.of(records.judged(row)))
                            .replaceWith(() -> records.stored(rows).getFirst());
                });
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
