package tj.omuzgor.platform.record;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.sync.RecordStatus;

/** Rows of learning records and of rejected ones. */
@ApplicationScoped
class RecordStore {

    /** A record counts once for a person, whichever of her ids sent it; her own of this owner stands first. */
    private static final String KNOWN = """
            select distinct on (id) id, digest, status, problem, problem_detail from learning_record
            where owner = any($2) and id = any($3) order by id, owner <> $1, owner
            """;

    private static final String INSERT = """
            insert into learning_record (owner, id, kind, digest, device_id, occurred_at, received_at, effective_at, correction_ms,
              enrollment_id, activity_id, data, raw, status, problem, problem_detail, heard_ignored)
            select $1, id, kind, digest, $2, occurred_at, $3, effective_at, correction_ms, enrollment_id, activity_id, data::jsonb, raw,
              case when problem is null then 'stored' else 'quarantined' end, problem, detail, heard_ignored
            from unnest($4::uuid[], $5::text[], $6::text[], $7::timestamptz[], $8::timestamptz[], $9::bigint[], $10::uuid[], $11::uuid[],
              $12::text[], $13::text[], $14::text[], $15::text[], $16::boolean[])
              as t (id, kind, digest, occurred_at, effective_at, correction_ms, enrollment_id, activity_id, data, raw, problem, detail,
                heard_ignored)
            """;

    private static final String REJECT = """
            insert into rejected_record (owner, device_id, received_at, problem, detail, raw)
            select $1, $2, $3, problem, detail, raw from unnest($4::text[], $5::text[], $6::text[]) as t (problem, detail, raw)
            """;

    private static final String FORGET = """
            delete from rejected_record where owner = $1 and id <=
              (select id from rejected_record where owner = $1 order by id desc offset $2 limit 1)
            """;

    private final RecordConfig config;

    RecordStore(RecordConfig config) {
        this.config = config;
    }

    /** What is kept under an id already. */
    record Known(
            String digest,
            RecordStatus status,
            @Nullable String problem,
            @Nullable String detail) {}

    /** A record to keep, with its frozen effective time and the code of its quarantine. */
    record Keep(
            IncomingRecord record,
            EffectiveTime effective,
            @Nullable String problem,
            @Nullable String detail) {

        Known known() {
            return new Known(
                    record.digest(), problem == null ? RecordStatus.STORED : RecordStatus.QUARANTINED, problem, detail);
        }
    }

    /** A record to reject. */
    record Reject(String code, String detail, String raw) {}

    /** Those of the records that the person behind the owner sent already. */
    Uni<Map<UUID, Known>> known(SqlConnection transaction, UUID owner, Collection<UUID> person, Collection<UUID> ids) {
        return transaction
                .preparedQuery(KNOWN)
                .execute(Tuple.of(owner, person.toArray(UUID[]::new), ids.toArray(UUID[]::new)))
                .map(rows -> {
                    Map<UUID, Known> known = new HashMap<>();
                    for (Row row : rows) {
                        known.put(
                                row.getUUID("id"),
                                new Known(
                                        row.getString("digest"),
                                        Records.status(row.getString("status")),
                                        row.getString("problem"),
                                        row.getString("problem_detail")));
                    }
                    return known;
                });
    }

    Uni<Void> keep(SqlConnection transaction, UUID owner, Batch batch, List<Keep> keeps) {
        if (keeps.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple parameters = Tuple.tuple()
                .addUUID(owner)
                .addUUID(batch.deviceId())
                .addOffsetDateTime(utc(batch.receivedAt()))
                .addArrayOfUUID(array(keeps, keep -> keep.record().id(), UUID[]::new))
                .addArrayOfString(array(keeps, keep -> keep.record().kind(), String[]::new))
                .addArrayOfString(array(keeps, keep -> keep.record().digest(), String[]::new))
                .addArrayOfOffsetDateTime(array(keeps, keep -> utc(keep.record().occurredAt()), OffsetDateTime[]::new))
                .addArrayOfOffsetDateTime(
                        array(keeps, keep -> utc(keep.effective().at()), OffsetDateTime[]::new))
                .addArrayOfLong(
                        array(keeps, keep -> keep.effective().correction().toMillis(), Long[]::new))
                .addArrayOfUUID(array(keeps, keep -> keep.record().enrollmentId(), UUID[]::new))
                .addArrayOfUUID(array(keeps, keep -> keep.record().activityId(), UUID[]::new))
                .addArrayOfString(array(keeps, keep -> keep.record().data().toString(), String[]::new))
                .addArrayOfString(array(keeps, keep -> keep.record().raw(), String[]::new))
                .addArrayOfString(array(keeps, Keep::problem, String[]::new))
                .addArrayOfString(array(keeps, Keep::detail, String[]::new))
                .addArrayOfBoolean(array(keeps, keep -> batch.ignoresHeard(keep.record()), Boolean[]::new));
        return transaction.preparedQuery(INSERT).execute(parameters).replaceWithVoid();
    }

    Uni<Void> reject(SqlConnection transaction, UUID owner, Batch batch, List<Reject> rejects) {
        if (rejects.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple parameters = Tuple.tuple()
                .addUUID(owner)
                .addUUID(batch.deviceId())
                .addOffsetDateTime(utc(batch.receivedAt()))
                .addArrayOfString(array(rejects, Reject::code, String[]::new))
                .addArrayOfString(array(rejects, Reject::detail, String[]::new))
                .addArrayOfString(array(rejects, reject -> cut(reject.raw()), String[]::new));
        return transaction
                .preparedQuery(REJECT)
                .execute(parameters)
                .chain(() -> transaction.preparedQuery(FORGET).execute(Tuple.of(owner, config.rejectedKept())))
                .replaceWithVoid();
    }

    /** PostgreSQL's text holds no NUL. */
    private String cut(String raw) {
        String text = raw.replace('\0', ' ');
        return text.length() > config.rejectedLength() ? text.substring(0, config.rejectedLength()) : text;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static <S, T extends @Nullable Object> T[] array(
            List<S> rows, Function<S, T> value, java.util.function.IntFunction<T[]> maker) {
        return rows.stream().map(value).toArray(maker);
    }
}
