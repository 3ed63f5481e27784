package tj.omuzgor.course.learning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import tj.omuzgor.contracts.course.PublishedActivity;
import tj.omuzgor.course.catalog.CoursePlan;
import tj.omuzgor.course.catalog.CoursePlans;
import tj.omuzgor.course.registry.KnownTeacher;
import tj.omuzgor.course.registry.Person;

/** Reads enrollments as they stand, in one statement. */
@ApplicationScoped
class KeptEnrollments {
    /**
     * One without a place waits for one, and a withdrawn one for a wish; what counts for somebody of several ids, all of them tell: these
     * are derived anew.
     */
    private static final String FIND = """
            select e.id, e.teacher_id, e.course_version_id, e.cohort_id, e.status, e.seated, e.enrolled_at, e.completed_at,
              e.was_completed_at, e.center_id, e.aliases, e.attended, t.registry_number, t.registered_at, t.left_at,
              p.activities, p.learnings, p.completions, p.scores
            from enrollment e left join teacher t on t.id = e.teacher_id
            cross join lateral (
              select array_agg(activity_id) as activities, array_agg(cast(learning as text)) as learnings,
                array_agg(completed_at) as completions, array_agg(cast(score_percent as text)) as scores
              from activity_progress where enrollment_id = e.id having bool_and(learning is not null)) as p
            where e.id = any($1) and e.seated and e.status <> 'WITHDRAWN'
              and not exists (select from alias a where a.teacher_id = e.teacher_id)
              and not exists (select from alias a where a.person_id = e.teacher_id)
            """;

    private final CoursePlans plans;
    private final ObjectMapper json;

    KeptEnrollments(CoursePlans plans, ObjectMapper json) {
        this.plans = plans;
        this.json = json;
    }

    /** Those of the enrollments that can be gone on from. */
    Uni<List<KeptEnrollment>> find(SqlConnection tx, Collection<EnrollmentKey> keys) {
        if (keys.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        UUID[] ids = keys.stream().map(EnrollmentKey::enrollmentId).toArray(UUID[]::new);
        return plans.find(tx, keys.stream().map(EnrollmentKey::courseVersionId).toList())
                .chain(found -> tx.preparedQuery(FIND)
                        .execute(Tuple.tuple().addArrayOfUUID(ids))
                        .map(rows -> {
                            List<KeptEnrollment> kept = new ArrayList<>();
                            for (Row row : rows) {
                                CoursePlan plan = found.get(row.getUUID("course_version_id"));
                                if (plan != null
                                        && plan.activities().size() == row.getArrayOfUUIDs("activities").length) {
                                    kept.add(kept(row, plan));
                                }
                            }
                            return kept;
                        }));
    }

    private KeptEnrollment kept(Row row, CoursePlan plan) {
        UUID[] activities = row.getArrayOfUUIDs("activities");
        String[] learnings = row.getArrayOfStrings("learnings");
        OffsetDateTime[] completions = row.getArrayOfOffsetDateTimes("completions");
        String[] scores = row.getArrayOfStrings("scores");
        Map<UUID, ActivityState> states = new HashMap<>();
        for (int i = 0; i < activities.length; i++) {
            PublishedActivity activity =
                    Objects.requireNonNull(plan.activity(activities[i]), "Progress of no activity");
            states.put(
                    activities[i],
                    new ActivityState(
                            activities[i],
                            activity.planned(),
                            learning(learnings[i]),
                            completions[i] == null ? null : completions[i].toInstant(),
                            scores[i] == null ? null : new BigDecimal(scores[i])));
        }
        return new KeptEnrollment(plan, SnapshotStore.snapshot(row), person(row), states);
    }

    private static Person person(Row row) {
        UUID id = row.getUUID("teacher_id");
        return Person.of(id, KnownTeacher.of(id, row));
    }

    private Learning learning(String text) {
        try {
            return json.readValue(text, Learning.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Kept learning is not readable: " + text, e);
        }
    }
}
