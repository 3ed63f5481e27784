package tj.omuzgor.course.learning;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.course.ActivityKind;
import tj.omuzgor.contracts.course.Modality;
import tj.omuzgor.contracts.course.PublishedActivity;
import tj.omuzgor.contracts.text.LocalizedText;
import tj.omuzgor.course.catalog.CoursePlan;
import tj.omuzgor.course.registry.KnownTeacher;

/** The law of learning: the state is that of the naive model, and no order of the facts changes it. */
final class EnrollmentStateLawTest {
    private static final Instant BASE = Instant.parse("2026-02-01T00:00:00Z");
    private static final LocalizedText TEXT = new LocalizedText(Map.of("tg", "Дарс"));

    private final ObjectMapper json = new ObjectMapper();
    private final UUID assessment = UUID.randomUUID();
    private final List<PublishedActivity> activities = List.of(
            activity(ActivityKind.READING, Modality.ONLINE, 3, null),
            activity(ActivityKind.VIDEO, Modality.ONLINE, 12, null),
            activity(ActivityKind.QUIZ, Modality.ONLINE, 2, assessment),
            activity(ActivityKind.FACE_TO_FACE, Modality.FACE_TO_FACE, 1, null));

    @Property(tries = 600)
    void theStateIsThatOfTheNaiveModel(@ForAll Random random) {
        Facts facts = facts(random);

        EnrollmentState state = EnrollmentState.derive(facts);

        NaiveModel model = new NaiveModel(facts);
        assertThat(state.enrolledAt()).isEqualTo(model.enrolledAt);
        assertThat(state.completedAt()).isEqualTo(model.completedAt);
        assertThat(state.aliases()).containsExactlyInAnyOrderElementsOf(model.aliases);
        assertThat(counted(state)).isEqualTo(model.counted);
        Map<UUID, Integer> seen = new TreeMap<>();
        Map<UUID, Long> active = new TreeMap<>();
        Map<UUID, Instant> completed = new TreeMap<>();
        for (ActivityState activity : state.activities()) {
            seen.put(activity.activityId(), activity.seen());
            active.put(activity.activityId(), activity.activeSeconds());
            if (activity.completedAt() != null) {
                completed.put(activity.activityId(), activity.completedAt());
            }
        }
        assertThat(seen).isEqualTo(model.seen);
        assertThat(active).isEqualTo(model.active);
        assertThat(completed).isEqualTo(model.completed);
    }

    @Property(tries = 300)
    void noOrderOfTheFactsChangesTheState(@ForAll Random random) {
        Facts facts = facts(random);

        Facts shuffled = new Facts(
                facts.key(),
                facts.plan(),
                facts.teacher(),
                shuffled(facts.requests(), random),
                shuffled(facts.records(), random),
                shuffled(facts.attendances(), random),
                shuffled(facts.grades(), random));

        assertThat(EnrollmentState.derive(shuffled)).isEqualTo(EnrollmentState.derive(facts));
    }

    @Property(tries = 300)
    void addingRecordsToWhatWasKeptIsDerivingAnew(@ForAll Random random) throws JsonProcessingException {
        Facts facts = facts(random);
        List<Facts.Learned> records = shuffled(facts.records(), random);
        records.addAll(records.subList(0, records.size() / 3));
        PublishedActivity activity = activities.get(random.nextInt(2));
        List<Facts.Learned> own = records.stream()
                .filter(record -> record.activityId().equals(activity.id()))
                .toList();

        Learning kept = Learning.NONE;
        for (int from = 0; from < own.size(); ) {
            int to = from + 1 + random.nextInt(own.size() - from);
            kept = json.readValue(
                    json.writeValueAsString(kept.with(own.subList(from, to), activity.planned())), Learning.class);
            from = to;
        }

        assertThat(kept).isEqualTo(Learning.NONE.with(own, activity.planned()));
    }

    private Facts facts(Random random) {
        EnrollmentKey key = new EnrollmentKey(UUID.randomUUID(), UUID.randomUUID());
        List<UUID> ids = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), key.enrollmentId());
        CoursePlan plan = new CoursePlan(
                key.courseVersionId(), UUID.randomUUID(), "c", 1, TEXT, TEXT, List.of("tg"), activities, BASE, 0);
        KnownTeacher teacher = new KnownTeacher(key.teacherId(), "T-1", BASE.plusSeconds(20), null);
        List<Facts.Request> requests = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            requests.add(new Facts.Request(UUID.randomUUID(), time(random), null, true, ids.get(random.nextInt(2))));
        }
        List<Facts.Learned> records = new ArrayList<>();
        for (int i = random.nextInt(25); i > 0; i--) {
            records.add(learned(random, ids));
        }
        List<Facts.Attendance> attendances = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            attendances.add(
                    new Facts.Attendance(UUID.randomUUID(), activities.get(3).id(), time(random), UUID.randomUUID()));
        }
        List<Facts.Grade> grades = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            grades.add(new Facts.Grade(
                    UUID.randomUUID(),
                    ids.get(random.nextInt(3)),
                    activities.get(2).id(),
                    assessment,
                    new BigDecimal(random.nextInt(100)),
                    random.nextBoolean(),
                    time(random)));
        }
        return new Facts(key, plan, teacher, requests, records, attendances, grades);
    }

    private Facts.Learned learned(Random random, List<UUID> ids) {
        boolean completes = random.nextInt(10) == 0;
        List<long[]> seen = new ArrayList<>();
        for (int i = completes ? 0 : random.nextInt(4); i > 0; i--) {
            long from = random.nextInt(16) - 2;
            seen.add(new long[] {from, from + random.nextInt(7)});
        }
        return new Facts.Learned(
                UUID.randomUUID(),
                time(random),
                ids.get(random.nextInt(ids.size())),
                activities.get(random.nextInt(3)).id(),
                completes,
                seen,
                completes ? 0 : random.nextInt(40));
    }

    private static Instant time(Random random) {
        return BASE.plusSeconds(random.nextInt(120));
    }

    private static <T> List<T> shuffled(List<T> facts, Random random) {
        List<T> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static java.util.Set<UUID> counted(EnrollmentState state) {
        return state.standings().entrySet().stream()
                .filter(one -> one.getValue() == Standing.COUNTS)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static PublishedActivity activity(
            ActivityKind kind, Modality modality, int planned, @Nullable UUID assessment) {
        return new PublishedActivity(UUID.randomUUID(), kind.name(), kind, modality, TEXT, 45, planned, assessment);
    }
}
