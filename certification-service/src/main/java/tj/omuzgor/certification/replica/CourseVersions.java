package tj.omuzgor.certification.replica;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import tj.omuzgor.certification.column.JsonColumns;
import tj.omuzgor.contracts.course.CourseVersionPublished;
import tj.omuzgor.contracts.course.PublishedActivity;
import tj.omuzgor.platform.inbox.EventHandler;
import tj.omuzgor.platform.inbox.ReceivedEvent;

/** Keeps what certificates and achievements say of a course. */
@ApplicationScoped
class CourseVersions implements EventHandler<CourseVersionPublished> {

    private static final String PUT = """
            insert into course_version (id, course_id, code, version, titles, summaries, academic_minutes)
            values ($1, $2, $3, $4, $5::text::jsonb, $6::text::jsonb, $7)
            on conflict (id) do nothing
            """;

    private final JsonColumns columns;

    CourseVersions(JsonColumns columns) {
        this.columns = columns;
    }

    @Override
    public Class<CourseVersionPublished> type() {
        return CourseVersionPublished.class;
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<ReceivedEvent<CourseVersionPublished>> events) {
        return transaction
                .preparedQuery(PUT)
                .executeBatch(events.stream().map(event -> row(event.data())).toList())
                .replaceWithVoid();
    }

    private Tuple row(CourseVersionPublished version) {
        int minutes = version.activities().stream()
                .mapToInt(PublishedActivity::academicMinutes)
                .sum();
        return Tuple.tuple()
                .addUUID(version.id())
                .addUUID(version.courseId())
                .addString(version.courseCode())
                .addInteger(version.version())
                .addString(columns.write(version.titles()))
                .addString(columns.write(version.summaries()))
                .addInteger(minutes);
    }
}
