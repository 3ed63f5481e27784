package tj.omuzgor.coverage.projection;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import tj.omuzgor.contracts.course.CompletionChanged;
import tj.omuzgor.platform.inbox.EventHandler;
import tj.omuzgor.platform.inbox.ReceivedEvent;

/** Who completed what, and when. */
@ApplicationScoped
class CompletionProjection implements EventHandler<CompletionChanged> {

    private static final String PUT = """
            insert into completion (enrollment_id, teacher_id, course_id, course_version_id, status, completed_at, applied_at)
            select "enrollmentId", "teacherId", "courseId", "courseVersionId", status, "completedAt", $2
            from jsonb_to_recordset($1::text::jsonb) as t ("enrollmentId" uuid, "teacherId" uuid, "courseId" uuid, "courseVersionId" uuid,
              status text, "completedAt" timestamptz)
            on conflict (enrollment_id) do update set teacher_id = excluded.teacher_id, course_id = excluded.course_id,
              course_version_id = excluded.course_version_id, status = excluded.status, completed_at = excluded.completed_at,
              applied_at = excluded.applied_at
            """;

    private final Projector projector;

    CompletionProjection(Projector projector) {
        this.projector = projector;
    }

    @Override
    public Class<CompletionChanged> type() {
        return CompletionChanged.class;
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<ReceivedEvent<CompletionChanged>> events) {
        return projector.write(transaction, PUT, events);
    }
}
