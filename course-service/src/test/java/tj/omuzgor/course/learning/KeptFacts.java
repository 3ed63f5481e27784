package tj.omuzgor.course.learning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import tj.omuzgor.course.Registry;
import tj.omuzgor.course.catalog.CoursePlan;
import tj.omuzgor.course.registry.KnownTeacher;
import tj.omuzgor.course.registry.Person;

/** The facts that a world kept, as the service is to derive from them. */
@NullUnmarked
final class KeptFacts {
    private static final Instant BEGIN = Instant.parse("2026-02-01T04:00:00Z");

    private KeptFacts() {}

    /**
     * Of everybody who is the same person as a teacher.
     *
     * @param left when each left; null who did not
     */
    static Facts of(MergedWorld world, int teacher, CoursePlan plan, List<Instant> left) {
        List<UUID> ids = new ArrayList<>();
        Map<UUID, KnownTeacher> teachers = new HashMap<>();
        List<Facts.Request> requests = new ArrayList<>();
        List<Facts.Learned> records = new ArrayList<>();
        List<Facts.Attendance> attendances = new ArrayList<>();
        List<Facts.Grade> grades = new ArrayList<>();
        for (int one : world.of(teacher)) {
            UUID id = world.devices.get(one).teacher();
            ids.add(id);
            teachers.put(id, new KnownTeacher(id, "T", Registry.REGISTERED, left.get(one)));
            world.kept.get(one).values().forEach(record -> add(id, record, requests, records));
            world.grades.stream()
                    .filter(grade -> grade.teacherId().equals(id))
                    .forEach(grade -> grades.add(new Facts.Grade(
                            grade.teacherId(),
                            grade.id(),
                            grade.enrollmentId(),
                            grade.activityId(),
                            grade.assessmentId(),
                            grade.scorePercent(),
                            grade.passed(),
                            grade.submittedAt())));
        }
        UUID countsAs = world.countsAs(teacher);
        Person person = new Person(ids.stream().sorted().toList(), countsAs, teachers);
        if (teachers.get(countsAs).leftAt() == null
                && world.of(teacher).stream()
                        .anyMatch(one -> !world.seen.get(one).isEmpty())) {
            attendances.add(
                    new Facts.Attendance(world.cohort.session(), world.version.meet(), BEGIN, world.academy.center));
        }
        return new Facts(world.version.id(), person, plan, requests, records, attendances, grades);
    }

    private static void add(
            UUID owner, Map<String, Object> record, List<Facts.Request> requests, List<Facts.Learned> records) {
        UUID id = UUID.fromString((String) record.get("id"));
        Instant at = Instant.parse((String) record.get("occurredAt"));
        UUID enrollment = UUID.fromString((String) record.get("enrollmentId"));
        if (record.get("kind").equals(RecordKinds.REQUESTED)) {
            requests.add(new Facts.Request(owner, id, at, null, true, enrollment));
            return;
        }
        Map<?, ?> data = (Map<?, ?>) record.get("data");
        boolean completes = record.get("kind").equals(RecordKinds.COMPLETED);
        List<long[]> seen = completes
                ? List.of()
                : ((List<?>) data.get("seen"))
                        .stream()
                                .map(range -> ((List<?>) range)
                                        .stream()
                                                .mapToLong(end -> ((Number) end).longValue())
                                                .toArray())
                                .toList();
        records.add(new Facts.Learned(
                owner,
                id,
                at,
                enrollment,
                UUID.fromString((String) record.get("activityId")),
                completes,
                seen,
                completes ? 0 : ((Number) data.get("activeSeconds")).longValue()));
    }
}
