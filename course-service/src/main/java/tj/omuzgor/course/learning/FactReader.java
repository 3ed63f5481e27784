package tj.omuzgor.course.learning;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tj.omuzgor.course.catalog.CoursePlans;
import tj.omuzgor.course.registry.People;
import tj.omuzgor.platform.record.Records;

/** Reads all facts of some enrollments. */
@ApplicationScoped
class FactReader {
    private static final String REQUESTS = """
            select r.teacher_id, r.course_version_id, r.id, r.effective_at, r.cohort_id, r.alias,
              r.cohort_id is null or c.id is not null as cohort_fits
            from unnest($1::uuid[], $2::uuid[]) as k (teacher_id, course_version_id)
            join enrollment_request r using (teacher_id, course_version_id)
            left join cohort c on c.id = r.cohort_id and c.course_version_id = r.course_version_id
            """;
    private static final String ATTENDANCES = """
            select distinct a.teacher_id, c.course_version_id, s.id, s.activity_id, s.starts_at, c.center_id
            from unnest($1::uuid[], $2::uuid[]) as k (teacher_id, course_version_id)
            join attendance a on a.teacher_id = k.teacher_id and a.kind = 'recorded' and a.standing is null
            join session s on s.id = a.session_id and s.canceled_at is null
            join cohort c on c.id = s.cohort_id and c.course_version_id = k.course_version_id
            """;
    private static final String GRADES = """
            select g.teacher_id, v.course_version_id, g.attempt_id, g.enrollment_id, g.activity_id, g.assessment_id, g.score_percent,
              g.passed, g.submitted_at
            from unnest($1::uuid[], $2::uuid[]) as k (teacher_id, course_version_id)
            join activity v on v.course_version_id = k.course_version_id
            join grade g on g.teacher_id = k.teacher_id and g.activity_id = v.id
            """;

    private final CoursePlans plans;
    private final People people;
    private final Records records;

    FactReader(CoursePlans plans, People people, Records records) {
        this.plans = plans;
        this.people = people;
        this.records = records;
    }

    /**
     * Everything about the people of the enrollments on their versions, each with how their records stand now.
     *
     * @param ids every id of these people
     */
    Uni<List<GatheredFacts>> read(SqlConnection tx, Collection<EnrollmentKey> keys, Collection<UUID> ids) {
        return plans.find(tx, versions(keys))
                .chain(found -> people.find(tx, ids).map(known -> new Gathering(keys, known, found)))
                .call(gathering -> read(tx, gathering))
                .map(Gathering::all);
    }

    private Uni<Void> read(SqlConnection tx, Gathering all) {
        Tuple parameters = Tuple.of(
                all.keys().stream().map(EnrollmentKey::teacherId).toArray(UUID[]::new),
                all.keys().stream().map(EnrollmentKey::courseVersionId).toArray(UUID[]::new));
        return tx.preparedQuery(REQUESTS)
                .execute(parameters)
                .invoke(rows -> rows.forEach(row -> all.of(key(row)).request(row)))
                .chain(() -> tx.preparedQuery(ATTENDANCES).execute(parameters))
                .invoke(rows -> rows.forEach(row -> all.of(key(row)).attendance(row)))
                .chain(() -> tx.preparedQuery(GRADES).execute(parameters))
                .invoke(rows -> rows.forEach(row -> all.of(key(row)).grade(row)))
                .chain(() -> records(tx, all));
    }

    private Uni<Void> records(SqlConnection tx, Gathering all) {
        Uni<Void> read = Uni.createFrom().voidItem();
        for (Map.Entry<UUID, List<GatheredFacts>> ofTeacher : all.byTeacher().entrySet()) {
            Set<UUID> ids = new HashSet<>();
            ofTeacher.getValue().forEach(gathered -> ids.addAll(gathered.enrollmentIds()));
            read = read.chain(() -> records.ofEnrollments(tx, ofTeacher.getKey(), ids))
                    .invoke(stored -> ofTeacher.getValue().forEach(gathered -> stored.forEach(gathered::record)))
                    .replaceWithVoid();
        }
        return read;
    }

    private static List<UUID> versions(Collection<EnrollmentKey> keys) {
        List<UUID> versions = new ArrayList<>();
        keys.forEach(key -> versions.add(key.courseVersionId()));
        return versions;
    }

    private static EnrollmentKey key(Row row) {
        return new EnrollmentKey(row.getUUID("teacher_id"), row.getUUID("course_version_id"));
    }
}
