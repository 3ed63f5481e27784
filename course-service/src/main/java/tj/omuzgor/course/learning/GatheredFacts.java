package tj.omuzgor.course.learning;

import io.vertx.mutiny.sqlclient.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.course.catalog.CoursePlan;
import tj.omuzgor.course.registry.KnownTeacher;
import tj.omuzgor.platform.record.StoredRecord;

/** Facts of one enrollment while they are read, with the present judgment of its records. */
final class GatheredFacts {
    private final EnrollmentKey key;
    private final Set<UUID> enrollmentIds = new HashSet<>();
    private final List<Facts.Request> requests = new ArrayList<>();
    private final List<Facts.Learned> records = new ArrayList<>();
    private final List<Facts.Attendance> attendances = new ArrayList<>();
    private final List<Facts.Grade> grades = new ArrayList<>();
    private final Map<UUID, String> present = new HashMap<>();
    private @Nullable CoursePlan plan;
    private @Nullable KnownTeacher teacher;

    GatheredFacts(EnrollmentKey key) {
        this.key = key;
        enrollmentIds.add(key.enrollmentId());
    }

    Facts facts() {
        return new Facts(key, plan, teacher, requests, records, attendances, grades);
    }

    /** Every id the enrollment may be known by. */
    Set<UUID> enrollmentIds() {
        return enrollmentIds;
    }

    /** Whether a record is known to stand as it should: a code, or empty where it is stored. */
    boolean stands(UUID recordId, Standing standing) {
        String code = standing.code();
        return (code == null ? "" : code).equals(present.get(recordId));
    }

    /** Whether a fact of this id is a record: what a request here made has no judgment. */
    boolean isRecord(UUID id) {
        return present.containsKey(id)
                || requests.stream().anyMatch(one -> one.id().equals(id) && one.alias() != null);
    }

    void request(Row row) {
        UUID alias = row.getUUID("alias");
        if (alias != null) {
            enrollmentIds.add(alias);
        }
        requests.add(new Facts.Request(
                row.getUUID("id"),
                row.getOffsetDateTime("effective_at").toInstant(),
                row.getUUID("cohort_id"),
                row.getBoolean("cohort_fits"),
                alias));
    }

    void attendance(Row row) {
        attendances.add(new Facts.Attendance(
                row.getUUID("id"),
                row.getUUID("activity_id"),
                row.getOffsetDateTime("starts_at").toInstant(),
                row.getUUID("center_id")));
    }

    void grade(Row row) {
        grades.add(new Facts.Grade(
                row.getUUID("attempt_id"),
                row.getUUID("enrollment_id"),
                row.getUUID("activity_id"),
                row.getUUID("assessment_id"),
                row.getBigDecimal("score_percent"),
                row.getBoolean("passed"),
                row.getOffsetDateTime("submitted_at").toInstant()));
    }

    /** One of another version's activity is no fact of this one. */
    void record(StoredRecord record) {
        Facts.Learned learned = Facts.Learned.of(record);
        if (learned == null
                || plan == null
                || plan.activity(learned.activityId()) == null
                || !enrollmentIds.contains(learned.enrollmentId())) {
            return;
        }
        String problem = record.problem();
        present.put(record.id(), problem == null ? "" : problem);
        records.add(learned);
    }

    /** The facts of several enrollments. */
    static final class All {
        private final Map<EnrollmentKey, GatheredFacts> byKey = new LinkedHashMap<>();

        All(Collection<EnrollmentKey> keys) {
            keys.stream().sorted(EnrollmentKey.ORDER).forEach(key -> byKey.put(key, new GatheredFacts(key)));
        }

        GatheredFacts of(EnrollmentKey key) {
            return byKey.computeIfAbsent(key, GatheredFacts::new);
        }

        void plans(Map<UUID, CoursePlan> plans) {
            byKey.values().forEach(one -> one.plan = plans.get(one.key.courseVersionId()));
        }

        void teachers(Map<UUID, KnownTeacher> teachers) {
            byKey.values().forEach(one -> one.teacher = teachers.get(one.key.teacherId()));
        }

        Set<UUID> teachers() {
            return byTeacher().keySet();
        }

        Map<UUID, List<GatheredFacts>> byTeacher() {
            Map<UUID, List<GatheredFacts>> byTeacher = new LinkedHashMap<>();
            byKey.values()
                    .forEach(one -> byTeacher
                            .computeIfAbsent(one.key.teacherId(), teacher -> new ArrayList<>())
                            .add(one));
            return byTeacher;
        }

        Collection<GatheredFacts> gathered() {
            return byKey.values();
        }
    }
}
