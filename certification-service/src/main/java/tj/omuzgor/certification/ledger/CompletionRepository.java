package tj.omuzgor.certification.ledger;

import com.fasterxml.jackson.core.type.TypeReference;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.certification.column.JsonColumns;
import tj.omuzgor.contracts.course.CompletedModality;
import tj.omuzgor.contracts.course.CompletionChanged;
import tj.omuzgor.contracts.course.CompletionStatus;
import tj.omuzgor.platform.alias.Aliases;

/** The present completions. */
@ApplicationScoped
class CompletionRepository {

    private static final TypeReference<List<CompletedModality>> MODALITIES = new TypeReference<>() {};

    private static final String PUT = """
            insert into completion
              (enrollment_id, teacher_id, course_id, course_version_id, center_id, status, completed_at, modalities)
            values ($1, $2, $3, $4, $5, $6, $7, $8::text::jsonb)
            on conflict (enrollment_id) do update set
              teacher_id = excluded.teacher_id, course_id = excluded.course_id,
              course_version_id = excluded.course_version_id, center_id = excluded.center_id,
              status = excluded.status, completed_at = excluded.completed_at, modalities = excluded.modalities
            """;
    private static final String COLUMNS = """
            c.enrollment_id, c.teacher_id, c.course_id, c.course_version_id, c.center_id, c.status, c.completed_at,
            c.modalities::text as modalities
            """;
    private static final String TEACHER = "select teacher_id from completion where enrollment_id = $1";
    /** Shared with other issuers, but not with the event that would withdraw it. */
    private static final String FIND = "select " + COLUMNS + " from completion c where c.enrollment_id = $1 for share";

    /** Whole people only: who is an alias herself, while a merge has not arrived in full, is a member of the other person. */
    private static final String OF_PEOPLE = """
            with person (id) as (
              select distinct coalesce(a.person_id, n.id) from unnest($1::uuid[]) as n (id) left join alias a on a.teacher_id = n.id),
            member (id, person_id) as (
              select p.id, p.id from person p where not exists (select from alias a where a.teacher_id = p.id)
              union all
              select a.teacher_id, a.person_id from alias a join person p on p.id = a.person_id)
            select m.person_id, %s from member m join completion c on c.teacher_id = m.id
            """.formatted(COLUMNS);

    private final JsonColumns columns;

    CompletionRepository(JsonColumns columns) {
        this.columns = columns;
    }

    Uni<Void> put(SqlConnection transaction, List<CompletionChanged> states) {
        return transaction
                .preparedQuery(PUT)
                .executeBatch(states.stream().map(this::row).toList())
                .replaceWithVoid();
    }

    /** A completion that keeps until the transaction ends, as does who the person is who completed. */
    Uni<@Nullable Completion> find(SqlConnection transaction, UUID enrollmentId) {
        return transaction
                .preparedQuery(TEACHER)
                .execute(Tuple.of(enrollmentId))
                .chain(found -> {
                    var row = found.iterator();
                    return row.hasNext()
                            ? Aliases.lock(transaction, List.of(row.next().getUUID("teacher_id")))
                                    .chain(() -> locked(transaction, enrollmentId))
                            : Uni.createFrom().nullItem();
                });
    }

    /** All completions of the people behind these teachers. */
    Uni<List<PersonCompletion>> ofPeople(SqlConnection transaction, Collection<UUID> teachers) {
        return transaction
                .preparedQuery(OF_PEOPLE)
                .execute(Tuple.tuple().addArrayOfUUID(teachers.toArray(UUID[]::new)))
                .map(rows -> {
                    List<PersonCompletion> completions = new ArrayList<>();
                    rows.forEach(
                            row -> completions.add(new PersonCompletion(row.getUUID("person_id"), completion(row))));
                    return completions;
                });
    }

    private Uni<@Nullable Completion> locked(SqlConnection transaction, UUID enrollmentId) {
        return transaction.preparedQuery(FIND).execute(Tuple.of(enrollmentId)).map(rows -> {
            var row = rows.iterator();
            return row.hasNext() ? completion(row.next()) : null;
        });
    }

    private Tuple row(CompletionChanged state) {
        return Tuple.tuple()
                .addUUID(state.enrollmentId())
                .addUUID(state.teacherId())
                .addUUID(state.courseId())
                .addUUID(state.courseVersionId())
                .addUUID(state.centerId())
                .addString(columns.name(state.status()))
                .addOffsetDateTime(state.completedAt().atOffset(ZoneOffset.UTC))
                .addString(columns.write(state.modalities()));
    }

    private Completion completion(Row row) {
        return new Completion(
                row.getUUID("enrollment_id"),
                row.getUUID("teacher_id"),
                row.getUUID("course_id"),
                row.getUUID("course_version_id"),
                row.getUUID("center_id"),
                columns.constant(row.getString("status"), CompletionStatus.class),
                row.getOffsetDateTime("completed_at").toInstant(),
                columns.read(row.getString("modalities"), MODALITIES));
    }
}
