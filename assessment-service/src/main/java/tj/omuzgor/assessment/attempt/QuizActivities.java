package tj.omuzgor.assessment.attempt;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import tj.omuzgor.contracts.course.CourseVersionPublished;
import tj.omuzgor.contracts.course.PublishedActivity;
import tj.omuzgor.platform.inbox.EventHandler;
import tj.omuzgor.platform.inbox.ReceivedEvent;

/** Learns which activities of a course version are quizzes, and draws the forms of those who are on it already. */
@ApplicationScoped
class QuizActivities implements EventHandler<CourseVersionPublished> {

    private static final String PUT = """
            insert into quiz_activity (course_version_id, activity_id, assessment_id)
            select * from unnest($1::uuid[], $2::uuid[], $3::uuid[])
            on conflict (course_version_id, activity_id) do update set assessment_id = excluded.assessment_id
            """;

    private final DrawForms draw;
    private final MarkAttempts mark;

    QuizActivities(DrawForms draw, MarkAttempts mark) {
        this.draw = draw;
        this.mark = mark;
    }

    @Override
    public Class<CourseVersionPublished> type() {
        return CourseVersionPublished.class;
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<ReceivedEvent<CourseVersionPublished>> events) {
        List<UUID> versions = new ArrayList<>();
        List<UUID> activities = new ArrayList<>();
        List<UUID> assessments = new ArrayList<>();
        for (var event : events) {
            for (PublishedActivity activity : event.data().activities()) {
                if (activity.assessmentId() != null) {
                    versions.add(event.data().id());
                    activities.add(activity.id());
                    assessments.add(activity.assessmentId());
                }
            }
        }
        if (versions.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple rows = Tuple.of(
                versions.toArray(UUID[]::new), activities.toArray(UUID[]::new), assessments.toArray(UUID[]::new));
        return FormLock.alone(transaction)
                .chain(() -> transaction.preparedQuery(PUT).execute(rows))
                .chain(() -> draw.ofCourseVersions(transaction, Set.copyOf(versions)))
                .chain(() -> mark.waitingForCourseVersions(transaction, Set.copyOf(versions)));
    }
}
