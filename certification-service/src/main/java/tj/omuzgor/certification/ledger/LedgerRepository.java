package tj.omuzgor.certification.ledger;

import com.fasterxml.jackson.core.type.TypeReference;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
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
import tj.omuzgor.contracts.course.Modality;

/** The rows of the ledger. */
@ApplicationScoped
class LedgerRepository {

    private static final TypeReference<List<UUID>> IDS = new TypeReference<>() {};

    private static final String HELD = """
            select enrollment_id, modality, sum(academic_minutes)::int as academic_minutes, sum(credits) as credits,
                   (array_agg(evidence order by id desc))[1]::text as evidence
            from ledger_entry where enrollment_id = any($1) group by enrollment_id, modality
            """;
    private static final String BALANCE = """
            select modality, sum(academic_minutes)::int as academic_minutes, sum(credits) as credits
            from ledger_entry where teacher_id = any(ids_of_people(array[$1::uuid])) group by modality
            """;
    private static final String APPEND = """
            insert into ledger_entry
            select * from jsonb_to_recordset($1::text::jsonb) as entry (
              id uuid, enrollment_id uuid, teacher_id uuid, course_version_id uuid, kind text, modality text,
              academic_minutes int, credits numeric, policy_id uuid, evidence jsonb,
              effective_at timestamptz, recorded_at timestamptz, counted_in uuid)
            """;
    private static final String COLUMNS = """
            select id, enrollment_id, teacher_id, course_version_id, kind, modality, academic_minutes, credits,
                   effective_at, recorded_at
            from ledger_entry
            """;
    private static final String OF_ENROLLMENTS = COLUMNS + "where enrollment_id = any($1) order by enrollment_id, id";
    private static final String OF_PERSON = COLUMNS + """
            where teacher_id = any(ids_of_people(array[$1::uuid])) and ($2::uuid is null or id < $2) order by id desc limit $3
            """;

    private final Pool pool;
    private final JsonColumns columns;

    LedgerRepository(Pool pool, JsonColumns columns) {
        this.pool = pool;
        this.columns = columns;
    }

    /** What is held for enrollments. */
    Uni<Map<UUID, Held>> held(SqlConnection transaction, Collection<UUID> enrollments) {
        return transaction
                .preparedQuery(HELD)
                .execute(Tuple.tuple().addArrayOfUUID(enrollments.toArray(UUID[]::new)))
                .map(this::held);
    }

    /** What the person behind a teacher holds under all her ids. */
    Uni<LedgerBalance> balanceOfPerson(UUID teacherId) {
        return pool.preparedQuery(BALANCE).execute(Tuple.of(teacherId)).map(rows -> {
            LedgerBalance sum = LedgerBalance.NOTHING;
            for (Row row : rows) {
                sum = sum.plus(modality(row), share(row));
            }
            return sum;
        });
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

    /** Entries of the person behind a teacher, newest first, before one of them. */
    Uni<List<LedgerEntryView>> newest(UUID teacherId, @Nullable UUID before, int limit) {
        return pool.preparedQuery(OF_PERSON)
                .execute(Tuple.of(teacherId, before, limit))
                .map(rows -> {
                    List<LedgerEntryView> entries = new ArrayList<>();
                    rows.forEach(row -> entries.add(view(row)));
                    return entries;
                });
    }

    private Map<UUID, Held> held(Iterable<Row> rows) {
        Map<UUID, LedgerBalance> balances = new HashMap<>();
        Map<UUID, Map<Modality, List<UUID>>> evidence = new HashMap<>();
        for (Row row : rows) {
            UUID enrollment = row.getUUID("enrollment_id");
            balances.merge(
                    enrollment,
                    LedgerBalance.NOTHING.plus(modality(row), share(row)),
                    (one, other) -> one.plus(modality(row), share(row)));
            evidence.computeIfAbsent(enrollment, id -> new EnumMap<>(Modality.class))
                    .put(modality(row), columns.read(row.getString("evidence"), IDS));
        }
        Map<UUID, Held> held = new HashMap<>();
        balances.forEach((enrollment, balance) ->
                held.put(enrollment, new Held(balance, evidence.getOrDefault(enrollment, Map.of()))));
        return held;
    }

    private Modality modality(Row row) {
        return columns.constant(row.getString("modality"), Modality.class);
    }

    private static Share share(Row row) {
        return new Share(row.getInteger("academic_minutes"), row.getBigDecimal("credits"));
    }

    private LedgerEntryView view(Row row) {
        return new LedgerEntryView(
                row.getUUID("id"),
                row.getUUID("enrollment_id"),
                row.getUUID("course_version_id"),
                columns.constant(row.getString("kind"), LedgerEntryKind.class),
                modality(row),
                row.getInteger("academic_minutes"),
                row.getBigDecimal("credits"),
                row.getOffsetDateTime("effective_at").toInstant(),
                row.getOffsetDateTime("recorded_at").toInstant());
    }
}
