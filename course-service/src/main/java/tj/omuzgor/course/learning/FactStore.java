package tj.omuzgor.course.learning;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.assessment.AttemptGraded;
import tj.omuzgor.platform.record.StoredRecord;

/** Adds facts that are no learning records of their own: wishes to be on a version, and marks. A fact is never taken back. */
@ApplicationScoped
public class FactStore {
    private static final String ADD_REQUESTS = """
            insert into enrollment_request (teacher_id, id, course_version_id, cohort_id, alias, effective_at)
            select $1, * from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[], $6::timestamptz[])
            on conflict (teacher_id, id) do nothing
            """;
    private static final String ADD_GRADES = """
            insert into grade (teacher_id, attempt_id, enrollment_id, activity_id, assessment_id, score_percent, passed, submitted_at)
            select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[], $6::numeric[], $7::boolean[], $8::timestamptz[])
            on conflict (teacher_id, attempt_id) do update set enrollment_id = excluded.enrollment_id,
              activity_id = excluded.activity_id, assessment_id = excluded.assessment_id, score_percent = excluded.score_percent,
              passed = excluded.passed, submitted_at = excluded.submitted_at
            """;
    private static final String KEYS_OF_TEACHERS =
            "select distinct teacher_id, course_version_id from enrollment_request where teacher_id = any((select ids_of_people($1))::uuid[])";
    private static final String LEARNED =
            "select owner, id from learning_record where owner = any($1) and kind = any($2) and status <> 'rejected'";
    private static final String KEYS_OF_VERSION =
            "select distinct teacher_id, course_version_id from enrollment_request where course_version_id = $1";
    private static final String KEYS_OF_COHORT = """
            select distinct r.teacher_id, r.course_version_id from enrollment_request r join cohort c on c.course_version_id = r.course_version_id
            where c.id = $1 and r.cohort_id = $1
            """;

    FactStore() {}

    /** A wish made by a request here, judged already. */
    public Uni<Void> request(SqlConnection tx, EnrollmentKey key, UUID id, @Nullable UUID cohortId, Instant at) {
        return addRequests(tx, key.teacherId(), List.of(new Wish(id, key.courseVersionId(), cohortId, null, at)));
    }

    private record Wish(
            UUID id,
            UUID courseVersionId,
            @Nullable UUID cohortId,
            @Nullable UUID alias,
            Instant at) {
        static Wish of(StoredRecord record) {
            String cohort = record.data().path("cohortId").textValue();
            return new Wish(
                    record.id(),
                    UUID.fromString(record.data().path("courseVersionId").asText()),
                    cohort == null ? null : UUID.fromString(cohort),
                    record.enrollmentId(),
                    record.effectiveAt());
        }
    }

    Uni<Void> requests(SqlConnection tx, UUID owner, List<StoredRecord> records) {
        return addRequests(tx, owner, records.stream().map(Wish::of).toList());
    }

    private static Uni<Void> addRequests(SqlConnection tx, UUID owner, List<Wish> wishes) {
        if (wishes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple parameters = Tuple.tuple()
                .addUUID(owner)
                .addArrayOfUUID(wishes.stream().map(Wish::id).toArray(UUID[]::new))
                .addArrayOfUUID(wishes.stream().map(Wish::courseVersionId).toArray(UUID[]::new))
                .addArrayOfUUID(wishes.stream().map(Wish::cohortId).toArray(UUID[]::new))
                .addArrayOfUUID(wishes.stream().map(Wish::alias).toArray(UUID[]::new))
                .addArrayOfOffsetDateTime(
                        wishes.stream().map(wish -> utc(wish.at())).toArray(OffsetDateTime[]::new));
        return tx.preparedQuery(ADD_REQUESTS).execute(parameters).replaceWithVoid();
    }

    Uni<Void> grades(SqlConnection tx, List<AttemptGraded> grades) {
        Tuple parameters = Tuple.tuple()
                .addArrayOfUUID(grades.stream().map(AttemptGraded::teacherId).toArray(UUID[]::new))
                .addArrayOfUUID(grades.stream().map(AttemptGraded::id).toArray(UUID[]::new))
                .addArrayOfUUID(grades.stream().map(AttemptGraded::enrollmentId).toArray(UUID[]::new))
                .addArrayOfUUID(grades.stream().map(AttemptGraded::activityId).toArray(UUID[]::new))
                .addArrayOfUUID(grades.stream().map(AttemptGraded::assessmentId).toArray(UUID[]::new))
                .addArrayOfBigDecimal(
                        grades.stream().map(AttemptGraded::scorePercent).toArray(BigDecimal[]::new))
                .addArrayOfBoolean(grades.stream().map(AttemptGraded::passed).toArray(Boolean[]::new))
                .addArrayOfOffsetDateTime(
                        grades.stream().map(grade -> utc(grade.submittedAt())).toArray(OffsetDateTime[]::new));
        return tx.preparedQuery(ADD_GRADES).execute(parameters).replaceWithVoid();
    }

    /** What the devices of teachers stated of their learning, whether it counts or not. */
    Uni<Set<RecordRef>> learned(SqlConnection tx, Collection<UUID> owners) {
        return tx.preparedQuery(LEARNED)
                .execute(Tuple.of(owners.toArray(UUID[]::new), RecordKinds.LEARNED.toArray(String[]::new)))
                .map(rows -> {
                    Set<RecordRef> records = new HashSet<>();
                    rows.forEach(row -> records.add(new RecordRef(row.getUUID("owner"), row.getUUID("id"))));
                    return records;
                });
    }

    /** What the people behind teachers wish for, under any of their ids. */
    Uni<Set<EnrollmentKey>> keysOfTeachers(SqlConnection tx, Collection<UUID> teachers) {
        return keys(tx, KEYS_OF_TEACHERS, Tuple.tuple().addArrayOfUUID(teachers.toArray(UUID[]::new)));
    }

    Uni<Set<EnrollmentKey>> keysOfVersion(SqlConnection tx, UUID courseVersionId) {
        return keys(tx, KEYS_OF_VERSION, Tuple.of(courseVersionId));
    }

    Uni<Set<EnrollmentKey>> keysOfCohort(SqlConnection tx, UUID cohortId) {
        return keys(tx, KEYS_OF_COHORT, Tuple.of(cohortId));
    }

    private static Uni<Set<EnrollmentKey>> keys(SqlConnection tx, String sql, Tuple parameters) {
        return tx.preparedQuery(sql).execute(parameters).map(rows -> {
            Set<EnrollmentKey> keys = new HashSet<>();
            for (Row row : rows) {
                keys.add(new EnrollmentKey(row.getUUID("teacher_id"), row.getUUID("course_version_id")));
            }
            return keys;
        });
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
