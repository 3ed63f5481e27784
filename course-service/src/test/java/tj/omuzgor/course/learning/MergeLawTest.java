package tj.omuzgor.course.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import tj.omuzgor.course.Academy;
import tj.omuzgor.course.Arrivals;
import tj.omuzgor.course.catalog.CoursePlan;
import tj.omuzgor.course.catalog.CoursePlans;
import tj.omuzgor.test.ServiceTest;

/**
 * Three teachers are merged and parted in any way while facts of all of them arrive. At last each enrollment is what the naive model makes
 * of the facts of all ids of its person; and once all merges are undone, what it is for three others who were never merged.
 */
@NullUnmarked
@ServiceTest
final class MergeLawTest {
    /** Midnight in Dushanbe, before anything was learned. */
    private static final Instant LEFT = Instant.parse("2026-01-31T19:00:00Z");

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int TEACHERS = 3;

    @Inject
    Arrivals arrivals;

    @Inject
    CoursePlans plans;

    @Inject
    Pool pool;

    @RepeatedTest(6)
    void mergesAndUndoingsInAnyOrderEndInTheStateOfTheFacts(RepetitionInfo repetition) {
        // given
        Random random = new Random(20_261_122L + repetition.getCurrentRepetition());
        Academy academy = new Academy(arrivals);
        Academy.Version version = academy.publish();
        Academy.Cohort cohort = academy.open(version, 50);
        MergedWorld merged = new MergedWorld(academy, version, cohort, TEACHERS);
        List<Instant> left =
                Arrays.asList(random.nextInt(3) == 0 ? LEFT : null, random.nextInt(3) == 0 ? LEFT : null, null);

        // when
        List<Runnable> facts = new RandomLearning(merged, random).facts();
        IntStream.range(0, TEACHERS).forEach(i -> facts.add(() -> merged.tell(i, left.get(i))));
        Collections.shuffle(facts, random);
        List<Runnable> late = facts.subList(facts.size() * 2 / 3, facts.size());
        List<Runnable> arrivals = new ArrayList<>(facts.subList(0, facts.size() * 2 / 3));
        for (int i = 12; i > 0; i--) {
            int teacher = random.nextInt(TEACHERS);
            int person = random.nextInt(TEACHERS);
            arrivals.add(() -> merged.alias(teacher, person));
        }
        Collections.shuffle(arrivals, random);
        arrivals.forEach(Runnable::run);
        settle(merged, random);
        late.forEach(Runnable::run);

        // then
        isThatOfTheModel(merged, left);
        everyLoginOfAPersonIsToldTheSame(merged);

        // when
        IntStream.range(0, TEACHERS).forEach(i -> merged.alias(i, i));
        MergedWorld apart = new MergedWorld(academy, version, cohort, TEACHERS);
        again(merged, apart, left, random);

        // then
        isThatOfTheModel(merged, left);
        for (int each = 0; each < TEACHERS; each++) {
            int i = each;
            // A feed may wait for transactions that are open still.
            await().atMost(LIMIT)
                    .untilAsserted(() ->
                            assertThat(merged.state(i)).as("state of %s", i).isEqualTo(apart.state(i)));
            assertThat(merged.standings(i)).as("records of %s", i).isEqualTo(apart.standings(i));
        }
    }

    /** One of the two or three is the person that the others count as, or all are apart; told in any order. */
    private static void settle(MergedWorld world, Random random) {
        int person = random.nextInt(TEACHERS);
        boolean[] alone = {random.nextInt(4) == 0, random.nextInt(4) == 0, random.nextInt(4) == 0};
        List<Integer> order = new ArrayList<>(List.of(0, 1, 2));
        Collections.shuffle(order, random);
        order.forEach(i -> world.alias(i, alone[i] ? i : person));
    }

    /** The same facts for teachers who are never merged, in another order. */
    private static void again(MergedWorld from, MergedWorld to, List<Instant> left, Random random) {
        List<Runnable> arrivals = new ArrayList<>();
        for (int i = 0; i < TEACHERS; i++) {
            int teacher = i;
            arrivals.add(() -> to.tell(teacher, left.get(teacher)));
            from.kept.get(i).values().forEach(record -> arrivals.add(() -> to.sync(teacher, List.of(record))));
            from.seen.get(i).forEach(at -> arrivals.add(() -> to.see(teacher, at, false)));
            from.grades.stream()
                    .filter(grade ->
                            grade.teacherId().equals(from.devices.get(teacher).teacher()))
                    .forEach(grade -> arrivals.add(() -> to.grade(
                            teacher,
                            grade.enrollmentId(),
                            grade.scorePercent().toPlainString(),
                            grade.passed(),
                            grade.submittedAt())));
        }
        Collections.shuffle(arrivals, random);
        arrivals.forEach(Runnable::run);
    }

    private void isThatOfTheModel(MergedWorld world, List<Instant> left) {
        UUID version = world.version.id();
        CoursePlan plan =
                plans.find(pool, List.of(version)).await().atMost(LIMIT).get(version);
        for (int i = 0; i < TEACHERS; i++) {
            Facts facts = KeptFacts.of(world, i, plan, left);
            UUID id = world.devices.get(i).teacher();
            NaiveModel model = new NaiveModel(facts, id);
            Map<String, Object> expected = new HashMap<>();
            if (model.enrolledAt != null) {
                expected.put("enrolledAt", model.enrolledAt.toString());
                expected.put("completedAt", String.valueOf(model.completedAt));
            }
            Map<String, Object> state = world.state(i);
            assertThat(expected)
                    .as("of %s in %s", i, facts)
                    .allSatisfy((field, value) -> assertThat(state).containsEntry(field, value));
            assertThat(state.isEmpty()).isEqualTo(expected.isEmpty());
            if (model.enrolledAt != null) {
                assertThat((List<?>) state.get("completion")).hasSize(model.completedAt == null ? 0 : 1);
                hasTheActivitiesOf(model, world, i);
            }
            world.standings(i)
                    .forEach((record, problem) -> assertThat(problem.isEmpty())
                            .as("record %s stands as %s", record, problem)
                            .isEqualTo(model.counted.contains(new RecordRef(id, UUID.fromString(record)))));
        }
    }

    /** And of the enrollment of each id, where it has one. */
    private static void everyLoginOfAPersonIsToldTheSame(MergedWorld world) {
        for (int each = 0; each < TEACHERS; each++) {
            int i = each;
            await().atMost(LIMIT).untilAsserted(() -> {
                Set<String> told = world.told(i);
                for (int other = 0; other < TEACHERS; other++) {
                    String enrollment = "enrollment {id=" + world.enrollment(other) + ",";
                    if (world.of(i).contains(other)) {
                        assertThat(told).as("to %s as to %s", i, other).isEqualTo(world.told(other));
                        assertThat(told.stream().anyMatch(change -> change.startsWith(enrollment))
                                        || world.state(other).isEmpty())
                                .isTrue();
                    } else {
                        assertThat(told).noneMatch(change -> change.contains(enrollment));
                    }
                }
            });
        }
    }

    private void hasTheActivitiesOf(NaiveModel model, MergedWorld world, int teacher) {
        List<Map<String, Object>> activities =
                world.devices.get(teacher).enrollment(world.enrollment(teacher)).getList("activities");
        for (Map<String, Object> activity : activities) {
            UUID id = UUID.fromString((String) activity.get("activityId"));
            assertThat(activity)
                    .containsEntry("seen", model.seen.get(id))
                    .containsEntry("activeSeconds", model.active.get(id).intValue())
                    .containsEntry(
                            "completedAt",
                            model.completed.get(id) == null
                                    ? null
                                    : model.completed.get(id).toString());
        }
    }
}
