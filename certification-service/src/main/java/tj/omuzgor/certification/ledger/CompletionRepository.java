package tj.omuzgor.certification.ledger;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.certification.column.JsonColumns;
import tj.omuzgor.contracts.course.CompletionChanged;
import tj.omuzgor.contracts.course.CompletionStatus;

/** The present completions. */
@ApplicationScoped
class CompletionRepository {

    private static final String PUT = """
            insert into completion
              (enrollment_id, teacher_id, course_id, course_version_id, center_id, status, completed_at)
            values ($1, $2, $3, $4, $5, $6, $7)
            on conflict (enrollment_id) do update set
              teacher_id = excluded.teacher_id, course_id = excluded.course_id,
              course_version_id = excluded.course_version_id, center_id = excluded.center_id,
              status = excluded.status, completed_at = excluded.completed_at
            """;
    /** Shared with other issuers, but not with the event that would withdraw it. */
    private static final String FIND = """
            select teacher_id, course_id, course_version_id, center_id, status, completed_at
            from completion where enrollment_id = $1 for share
            """;

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

    Uni<@Nullable Completion> find(SqlConnection transaction, UUID enrollmentId) {
        return transaction.preparedQuery(FIND).execute(Tuple.of(enrollmentId)).map(rows -> {
            var row = rows.iterator();
            return row.hasNext() ? completion(enrollmentId, row.next()) : null;
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
                .addOffsetDateTime(state.completedAt().atOffset(ZoneOffset.UTC));
    }

    private Completion completion(UUID enrollmentId, Row row) {
        return new Completion(
                enrollmentId,
                row.getUUID("teacher_id"),
                row.getUUID("course_id"),
                row.getUUID("course_version_id"),
                row.getUUID("center_id"),
                columns.constant(row.getString("status"), CompletionStatus.class),
                row.getOffsetDateTime("completed_at").toInstant());
    }
}
