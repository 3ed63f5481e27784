package tj.omuzgor.course.learning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.course.EnrollmentStatus;

/** Rows of derived state. */
@ApplicationScoped
public class SnapshotStore {
    private static final String FIND = """
            select id, teacher_id, course_version_id, cohort_id, status, seated, enrolled_at, completed_at, was_completed_at, center_id,
              aliases, attended
            from enrollment where id = any($1)
            """;
    private static final String PUT = """
            insert into enrollment as e (id, teacher_id, course_version_id, cohort_id, status, seated, enrolled_at, completed_at,
              was_completed_at, center_id, aliases, attended)
            select id, "teacherId", "courseVersionId", "cohortId", status, seated, "enrolledAt", "completedAt",
              "wasCompletedAt", "centerId", aliases, attended
            from jsonb_to_recordset($1::text::jsonb) as t (id uuid, "teacherId" uuid, "courseVersionId" uuid, "cohortId" uuid, status text,
              seated boolean, "enrolledAt" timestamptz, "completedAt" timestamptz, "wasCompletedAt" timestamptz, "centerId" uuid,
              aliases uuid[], attended uuid[])
            on conflict (id) do update set cohort_id = excluded.cohort_id, status = excluded.status, seated = excluded.seated,
              enrolled_at = excluded.enrolled_at, completed_at = excluded.completed_at, was_completed_at = excluded.was_completed_at,
              center_id = excluded.center_id, aliases = excluded.aliases, attended = excluded.attended
            where (e.cohort_id, e.status, e.seated, e.enrolled_at, e.completed_at, e.was_completed_at, e.center_id, e.aliases, e.attended)
              is distinct from (excluded.cohort_id, excluded.status, excluded.seated, excluded.enrolled_at, excluded.completed_at,
              excluded.was_completed_at, excluded.center_id, excluded.aliases, excluded.attended)
            """;
    private static final String PUT_PROGRESS = """
            insert into activity_progress as p (enrollment_id, activity_id, seen, active_seconds, completed_at, score_percent, learning)
            select "enrollmentId", "activityId", seen, "activeSeconds", "completedAt", "scorePercent", learning
            from jsonb_to_recordset($1::text::jsonb) as t ("enrollmentId" uuid, "activityId" uuid, seen int, "activeSeconds" bigint,
              "completedAt" timestamptz, "scorePercent" numeric, learning jsonb)
            order by "enrollmentId", "activityId"
            on conflict (enrollment_id, activity_id) do update set seen = excluded.seen, active_seconds = excluded.active_seconds,
              completed_at = excluded.completed_at, score_percent = excluded.score_percent, learning = excluded.learning
            where (p.seen, p.active_seconds, p.completed_at, p.score_percent, p.learning) is distinct from
              (excluded.seen, excluded.active_seconds, excluded.completed_at, excluded.score_percent, excluded.learning)
            """;

    private final ObjectMapper json;

    SnapshotStore(ObjectMapper json) {
        this.json = json;
    }

    /** Those of the enrollments that stand. */
    public Uni<Map<UUID, EnrollmentSnapshot>> find(SqlClient client, Collection<UUID> ids) {
        return client.preparedQuery(FIND)
                .execute(Tuple.tuple().addArrayOfUUID(ids.toArray(UUID[]::new)))
                .map(rows -> {
                    Map<UUID, EnrollmentSnapshot> found = new HashMap<>();
                    rows.forEach(row -> found.put(row.getUUID("id"), snapshot(row)));
                    return found;
                });
    }

    /** Replaces the states. */
    Uni<Void> put(SqlConnection tx, Collection<Derived> derived) {
        if (derived.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Map<String, @Nullable Object>> rows =
                derived.stream().map(one -> row(one.snapshot())).toList();
        return tx.preparedQuery(PUT).execute(Tuple.of(write(rows))).chain(() -> putProgress(tx, derived));
    }

    /** Replaces the states of the activities alone. */
    Uni<Void> putProgress(SqlConnection tx, Collection<Derived> derived) {
        List<Map<String, @Nullable Object>> rows = progress(derived);
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : tx.preparedQuery(PUT_PROGRESS).execute(Tuple.of(write(rows))).replaceWithVoid();
    }

    private static Map<String, @Nullable Object> row(EnrollmentSnapshot snapshot) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", snapshot.id());
        row.put("teacherId", snapshot.teacherId());
        row.put("courseVersionId", snapshot.courseVersionId());
        row.put("cohortId", snapshot.cohortId());
        row.put("status", snapshot.status().name());
        row.put("seated", snapshot.seated());
        row.put("enrolledAt", snapshot.enrolledAt());
        row.put("completedAt", snapshot.completedAt());
        row.put("wasCompletedAt", snapshot.wasCompletedAt());
        row.put("centerId", snapshot.centerId());
        row.put("aliases", snapshot.aliases());
        row.put("attended", snapshot.attended());
        return row;
    }

    private static List<Map<String, @Nullable Object>> progress(Collection<Derived> derived) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Derived one : derived) {
            for (ActivityState activity : one.activities()) {
                Map<String, @Nullable Object> row = new HashMap<>();
                row.put("enrollmentId", one.snapshot().id());
                row.put("activityId", activity.activityId());
                row.put("seen", activity.seen());
                row.put("activeSeconds", activity.activeSeconds());
                row.put("completedAt", activity.completedAt());
                row.put("scorePercent", activity.scorePercent());
                row.put("learning", activity.learning());
                rows.add(row);
            }
        }
        return rows;
    }

    static EnrollmentSnapshot snapshot(Row row) {
        return new EnrollmentSnapshot(
                row.getUUID("id"),
                row.getUUID("teacher_id"),
                row.getUUID("course_version_id"),
                row.getUUID("cohort_id"),
                EnrollmentStatus.valueOf(row.getString("status")),
                row.getBoolean("seated"),
                row.getOffsetDateTime("enrolled_at").toInstant(),
                instant(row.getOffsetDateTime("completed_at")),
                instant(row.getOffsetDateTime("was_completed_at")),
                row.getUUID("center_id"),
                List.of(row.getArrayOfUUIDs("aliases")),
                List.of(row.getArrayOfUUIDs("attended")));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Derived state is not writable as JSON", e);
        }
    }
}
