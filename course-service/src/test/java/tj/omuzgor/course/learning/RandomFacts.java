package tj.omuzgor.course.learning;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.course.ActivityKind;
import tj.omuzgor.contracts.course.Modality;
import tj.omuzgor.contracts.course.PublishedActivity;
import tj.omuzgor.contracts.text.LocalizedText;
import tj.omuzgor.course.catalog.CoursePlan;
import tj.omuzgor.course.registry.KnownTeacher;
import tj.omuzgor.course.registry.Person;

/** Makes up facts of one person on a version of four activities, within two minutes, so that they meet. */
final class RandomFacts {
    private static final Instant BASE = Instant.parse("2026-02-01T00:00:00Z");
    private static final LocalizedText TEXT = new LocalizedText(Map.of("tg", "Дарс"));

    private final UUID assessment = UUID.randomUUID();
    private final List<PublishedActivity> activities = List.of(
            activity(ActivityKind.READING, Modality.ONLINE, 3, null),
            activity(ActivityKind.VIDEO, Modality.ONLINE, 12, null),
            activity(ActivityKind.QUIZ, Modality.ONLINE, 2, assessment),
            activity(ActivityKind.FACE_TO_FACE, Modality.FACE_TO_FACE, 1, null));

    List<PublishedActivity> activities() {
        return activities;
    }

    /** Of a person of one to three ids, some of whose records two ids hold. */
    Facts facts(Random random) {
        UUID version = UUID.randomUUID();
        Person person = person(random);
        List<UUID> ids = new ArrayList<>(List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID()));
        person.ids().forEach(id -> ids.add(new EnrollmentKey(id, version).enrollmentId()));
        CoursePlan plan =
                new CoursePlan(version, UUID.randomUUID(), "c", 1, TEXT, TEXT, List.of("tg"), activities, BASE, 0);
        List<Facts.Request> requests = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            requests.add(new Facts.Request(
                    any(person.ids(), random),
                    UUID.randomUUID(),
                    time(random),
                    null,
                    true,
                    any(ids.subList(0, 2), random)));
        }
        List<Facts.Learned> records = new ArrayList<>();
        for (int i = random.nextInt(25); i > 0; i--) {
            Facts.Learned one = learned(random, any(person.ids(), random), ids);
            records.add(one);
            UUID other = any(person.ids(), random);
            if (random.nextInt(4) == 0 && !other.equals(one.owner())) {
                records.add(new Facts.Learned(
                        other,
                        one.id(),
                        time(random),
                        one.enrollmentId(),
                        one.activityId(),
                        one.completes(),
                        one.seen(),
                        one.activeSeconds()));
            }
        }
        List<Facts.Attendance> attendances = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            attendances.add(
                    new Facts.Attendance(UUID.randomUUID(), activities.get(3).id(), time(random), UUID.randomUUID()));
        }
        return new Facts(version, person, plan, requests, records, attendances, grades(random, person, ids));
    }

    private static Person person(Random random) {
        List<UUID> ids = Stream.generate(UUID::randomUUID)
                .limit(1 + random.nextInt(3))
                .sorted()
                .toList();
        Map<UUID, KnownTeacher> teachers = new TreeMap<>();
        for (UUID id : ids) {
            if (random.nextInt(8) > 0) {
                Instant left = random.nextInt(3) == 0 ? BASE.plusSeconds(60 + random.nextInt(60)) : null;
                teachers.put(id, new KnownTeacher(id, "T-1", BASE.plusSeconds(random.nextInt(40)), left));
            }
        }
        return new Person(ids, any(ids, random), teachers);
    }

    private List<Facts.Grade> grades(Random random, Person person, List<UUID> ids) {
        List<Facts.Grade> grades = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            grades.add(new Facts.Grade(
                    any(person.ids(), random),
                    UUID.randomUUID(),
                    any(ids, random),
                    activities.get(2).id(),
                    assessment,
                    new BigDecimal(random.nextInt(100)),
                    random.nextBoolean(),
                    time(random)));
        }
        return grades;
    }

    private Facts.Learned learned(Random random, UUID owner, List<UUID> ids) {
        boolean completes = random.nextInt(10) == 0;
        List<long[]> seen = new ArrayList<>();
        for (int i = completes ? 0 : random.nextInt(4); i > 0; i--) {
            long from = random.nextInt(16) - 2;
            seen.add(new long[] {from, from + random.nextInt(7)});
        }
        return new Facts.Learned(
                owner,
                UUID.randomUUID(),
                time(random),
                any(ids, random),
                activities.get(random.nextInt(3)).id(),
                completes,
                seen,
                completes ? 0 : random.nextInt(40));
    }

    private static <T> T any(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private static Instant time(Random random) {
        return BASE.plusSeconds(random.nextInt(120));
    }

    private static PublishedActivity activity(
            ActivityKind kind, Modality modality, int planned, @Nullable UUID assessment) {
        return new PublishedActivity(UUID.randomUUID(), kind.name(), kind, modality, TEXT, 45, planned, assessment);
    }
}
