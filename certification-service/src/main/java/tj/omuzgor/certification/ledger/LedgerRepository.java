package tj.omuzgor.certification.ledger;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.certification.column.JsonColumns;
import tj.omuzgor.contracts.certification.CreditChanged;
import tj.omuzgor.contracts.certification.LedgerEntryKind;
import tj.omuzgor.contracts.certification.LedgerEntryView;
import tj.omuzgor.contracts.course.CompletionChanged;
import tj.omuzgor.contracts.course.Modality;

/** The rows of the ledger. */
@ApplicationScoped
class LedgerRepository {

    /** In one order, so that two batches with common teachers do not wait for each other. */
    private static final String LOCK =
            "select pg_advisory_xact_lock(hashtextextended(owner, 0)) from unnest($1::text[]) as owner";

    private static final String BALANCES = """
            select enrollment_id, modality, sum(academic_minutes)::int as academic_minutes, sum(credits) as credits
            from ledger_entry where %s = any($1) group by enrollment_id, modality
            """;
    private static final String APPEND = """
            insert into ledger_entry
            select * from jsonb_to_recordset($1::text::jsonb) as entry (
              id uuid, enrollment_id uuid, teacher_id uuid, course_version_id uuid, kind text, modality text,
              academic_minutes int, credits numeric, policy_id uuid, evidence jsonb,
              effective_at timestamptz, recorded_at timestamptz)
            """;
    private static final String COLUMNS = """
            select id, enrollment_id, teacher_id, course_version_id, kind, modality, academic_minutes, credits,
                   effective_at, recorded_at
            from ledger_entry
            """;
    private static final String OF_ENROLLMENTS = COLUMNS + "where enrollment_id = any($1) order by enrollment_id, id";
    private static final String OF_TEACHER =
            COLUMNS + "where teacher_id = $1 and ($2::uuid is null or id < $2) order by id desc limit $3";

    private final Pool pool;
    private final JsonColumns columns;

    LedgerRepository(Pool pool, JsonColumns columns) {
        this.pool = pool;
        this.columns = columns;
    }

    /** Keeps two batches about one teacher from writing at the same time. */
    Uni<Void> lock(SqlConnection transaction, List<CompletionChanged> states) {
        String[] teachers = states.stream()
                .map(state -> state.teacherId().toString())
                .distinct()
                .sorted()
                .toArray(String[]::new);
        return transaction.preparedQuery(LOCK).execute(Tuple.of(teachers)).replaceWithVoid();
    }

    Uni<Map<UUID, LedgerBalance>> balances(SqlClient client, Collection<UUID> enrollments) {
        return balances(client, "enrollment_id", enrollments);
    }

    /** The balances of all enrollments of a teacher. */
    Uni<Map<UUID, LedgerBalance>> balancesOfTeacher(UUID teacherId) {
        return balances(pool, "teacher_id", List.of(teacherId));
    }

    Uni<Void> append(SqlConnection transaction, List<LedgerEntry> entries) {
        return transaction
                .preparedQuery(APPEND)
                .execute(Tuple.of(columns.write(entries)))
                .replaceWithVoid();
    }

    /** The states to publish: all entries of each enrollment, in the order they were written. */
    Uni<List<CreditChanged>> states(SqlConnection transaction, Collection<UUID> enrollments) {
        return transaction
                .preparedQuery(OF_ENROLLMENTS)
                .execute(Tuple.of(enrollments.toArray(UUID[]::new)))
                .map(rows -> {
                    Map<UUID, CreditChanged> states = new LinkedHashMap<>();
                    for (Row row : rows) {
                        LedgerEntryView entry = view(row);
                        states.computeIfAbsent(
                                        entry.enrollmentId(),
                                        id -> new CreditChanged(
                                                id,
                                                row.getUUID("teacher_id"),
                                                entry.courseVersionId(),
                                                new ArrayList<>()))
                                .entries()
                                .add(entry);
                    }
                    return List.copyOf(states.values());
                });
    }

    /** Entries of a teacher, newest first, before one of them. */
    Uni<List<LedgerEntryView>> newest(UUID teacherId, @Nullable UUID before, int limit) {
        return pool.preparedQuery(OF_TEACHER)
                .execute(Tuple.of(teacherId, before, limit))
                .map(rows -> {
                    List<LedgerEntryView> entries = new ArrayList<>();
                    rows.forEach(row -> entries.add(view(row)));
                    return entries;
                });
    }

    private Uni<Map<UUID, LedgerBalance>> balances(SqlClient client, String column, Collection<UUID> keys) {
        return client.preparedQuery(BALANCES.formatted(column))
                .execute(Tuple.of(keys.toArray(UUID[]::new)))
                .map(rows -> {
                    Map<UUID, LedgerBalance> balances = new HashMap<>();
                    for (Row row : rows) {
                        UUID enrollment = row.getUUID("enrollment_id");
                        Share share = new Share(row.getInteger("academic_minutes"), row.getBigDecimal("credits"));
                        Modality modality = columns.constant(row.getString("modality"), Modality.class);
                        LedgerBalance held = balances.getOrDefault(enrollment, LedgerBalance.NOTHING);
                        balances.put(enrollment, held.plus(modality, share));
                    }
                    return balances;
                });
    }

    private LedgerEntryView view(Row row) {
        return new LedgerEntryView(
                row.getUUID("id"),
                row.getUUID("enrollment_id"),
                row.getUUID("course_version_id"),
                columns.constant(row.getString("kind"), LedgerEntryKind.class),
                columns.constant(row.getString("modality"), Modality.class),
                row.getInteger("academic_minutes"),
                row.getBigDecimal("credits"),
                row.getOffsetDateTime("effective_at").toInstant(),
                row.getOffsetDateTime("recorded_at").toInstant());
    }
}
