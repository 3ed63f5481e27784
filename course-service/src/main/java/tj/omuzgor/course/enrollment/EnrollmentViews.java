package tj.omuzgor.course.enrollment;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.course.ActivityProgressView;
import tj.omuzgor.contracts.course.EnrollmentView;
import tj.omuzgor.course.catalog.CoursePlan;
import tj.omuzgor.course.catalog.CoursePlans;
import tj.omuzgor.course.learning.EnrollmentSnapshot;

/** Makes views of stored states: every activity of the version, begun or not. */
@ApplicationScoped
class EnrollmentViews {
    private static final String PROGRESS = """
            select enrollment_id, activity_id, seen, active_seconds, completed_at, score_percent
            from activity_progress where enrollment_id = any($1)
            """;

    private final CoursePlans plans;

    EnrollmentViews(CoursePlans plans) {
        this.plans = plans;
    }

    Uni<List<EnrollmentView>> of(SqlClient client, List<EnrollmentSnapshot> snapshots) {
        UUID[] ids = snapshots.stream().map(EnrollmentSnapshot::id).toArray(UUID[]::new);
        return plans.find(
                        client,
                        snapshots.stream()
                                .map(EnrollmentSnapshot::courseVersionId)
                                .toList())
                .chain(found -> client.preparedQuery(PROGRESS)
                        .execute(Tuple.tuple().addArrayOfUUID(ids))
                        .map(rows -> {
                            Map<UUID, Map<UUID, Row>> progress = new HashMap<>();
                            rows.forEach(
                                    row -> progress.computeIfAbsent(row.getUUID("enrollment_id"), id -> new HashMap<>())
                                            .put(row.getUUID("activity_id"), row));
                            return snapshots.stream()
                                    .map(one -> view(one, found, progress.getOrDefault(one.id(), Map.of())))
                                    .toList();
                        }));
    }

    private static EnrollmentView view(
            EnrollmentSnapshot snapshot, Map<UUID, CoursePlan> plans, Map<UUID, Row> progress) {
        CoursePlan plan = Objects.requireNonNull(plans.get(snapshot.courseVersionId()), "A version without a plan");
        return new EnrollmentView(
                snapshot.id(),
                snapshot.teacherId(),
                snapshot.courseVersionId(),
                snapshot.cohortId(),
                snapshot.status(),
                snapshot.enrolledAt(),
                snapshot.completedAt(),
                plan.activities().stream()
                        .map(activity -> activity(activity.id(), activity.planned(), progress.get(activity.id())))
                        .toList());
    }

    private static ActivityProgressView activity(UUID id, int planned, @Nullable Row row) {
        if (row == null) {
            return new ActivityProgressView(id, 0, planned, 0, null, null);
        }
        OffsetDateTime completed = row.getOffsetDateTime("completed_at");
        return new ActivityProgressView(
                id,
                row.getInteger("seen"),
                planned,
                row.getLong("active_seconds"),
                completed == null ? null : completed.toInstant(),
                row.getBigDecimal("score_percent"));
    }
}
