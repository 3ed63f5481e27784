package tj.omuzgor.course.learning;

import io.vertx.mutiny.sqlclient.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.course.catalog.CoursePlan;
import tj.omuzgor.course.registry.Person;
import tj.omuzgor.platform.record.StoredRecord;

/** Facts of one person on one version while they are read, with the present judgment of her records. */
final class GatheredFacts {
    private final UUID courseVersionId;
    private final Person person;
    private final @Nullable CoursePlan plan;
    private final Set<UUID> enrollmentIds = new HashSet<>();
    private final List<Facts.Request> requests = new ArrayList<>();
    private final List<Facts.Learned> records = new ArrayList<>();
    private final List<Facts.Attendance> attendances = new ArrayList<>();
    private final List<Facts.Grade> grades = new ArrayList<>();
    private final Map<RecordRef, String> present = new HashMap<>();

    GatheredFacts(UUID courseVersionId, Person person, @Nullable CoursePlan plan) {
        this.courseVersionId = courseVersionId;
        this.person = person;
        this.plan = plan;
        keys().forEach(key -> enrollmentIds.add(key.enrollmentId()));
    }

    Facts facts() {
        return new Facts(courseVersionId, person, plan, requests, records, attendances, grades);
    }

    Person person() {
        return person;
    }

    /** One for every id of hers. */
    List<EnrollmentKey> keys() {
        return person.ids().stream()
                .map(id -> new EnrollmentKey(id, courseVersionId))
                .toList();
    }

    /** Every id that an enrollment of hers may be known by. */
    Set<UUID> enrollmentIds() {
        return enrollmentIds;
    }

    /** Whether a record is known to stand as it should: a code, or empty where it is stored. */
    boolean stands(RecordRef record, Standing standing) {
        String code = standing.code();
        return (code == null ? "" : code).equals(present.get(record));
    }

    /** Whether a fact is a record: what a request here made has no judgment. */
    boolean isRecord(RecordRef fact) {
        return present.containsKey(fact)
                || requests.stream().anyMatch(one -> one.ref().equals(fact) && one.alias() != null);
    }

    void request(Row row) {
        UUID alias = row.getUUID("alias");
        if (alias != null) {
            enrollmentIds.add(alias);
        }
        requests.add(new Facts.Request(
                row.getUUID("teacher_id"),
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
                row.getUUID("teacher_id"),
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
        present.put(learned.ref(), problem == null ? "" : problem);
        records.add(learned);
    }
}
