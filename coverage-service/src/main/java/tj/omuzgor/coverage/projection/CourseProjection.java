package tj.omuzgor.coverage.projection;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import tj.omuzgor.contracts.course.CourseVersionPublished;
import tj.omuzgor.platform.inbox.EventHandler;
import tj.omuzgor.platform.inbox.ReceivedEvent;

/** Which courses there are. */
@ApplicationScoped
class CourseProjection implements EventHandler<CourseVersionPublished> {

    private static final String PUT = """
            insert into course_version (id, course_id, applied_at)
            select id, "courseId", $2 from jsonb_to_recordset($1::text::jsonb) as t (id uuid, "courseId" uuid)
            on conflict (id) do update set course_id = excluded.course_id, applied_at = excluded.applied_at
            """;

    private final Projector projector;

    CourseProjection(Projector projector) {
        this.projector = projector;
    }

    @Override
    public Class<CourseVersionPublished> type() {
        return CourseVersionPublished.class;
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<ReceivedEvent<CourseVersionPublished>> events) {
        return projector.write(transaction, PUT, events);
    }
}
