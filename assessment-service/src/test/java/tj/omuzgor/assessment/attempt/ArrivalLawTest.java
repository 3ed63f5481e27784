package tj.omuzgor.assessment.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import tj.omuzgor.contracts.assessment.FormView;
import tj.omuzgor.contracts.event.Event;
import tj.omuzgor.contracts.identity.AliasChanged;
import tj.omuzgor.platform.id.Ids;
import tj.omuzgor.platform.outbox.Outbox;
import tj.omuzgor.test.ServiceTest;

/** However attempts are split, shuffled and repeated, and whenever the alias they name becomes known: the same marks. */
@ServiceTest
final class ArrivalLawTest {

    private static final int ATTEMPTS = 8;

    @Inject
    Outbox outbox;

    @Inject
    Pool pool;

    @RepeatedTest(8)
    void neitherOrderNorSplitNorRepetitionOfAttemptsMatters(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Course course = new Course();
        Learner learner = new Learner();
        UUID alias = Ids.next();
        arrive(course.published(), course.enrolled(learner));
        FormView form = learner.awaitForm(course.quiz);
        Map<String, Float> expected = new HashMap<>();
        List<Learner.Attempt> arrivals = new ArrayList<>();
        for (int i = 0; i < ATTEMPTS; i++) {
            int right = random.nextInt(Course.DRAW + 1);
            Learner.Attempt attempt = Learner.attempt(form, right, i % 2 == 0 ? alias : learner.enrollment, i);
            expected.put(attempt.id().toString(), right * 25.0f);
            arrivals.addAll(Collections.nCopies(1 + random.nextInt(3), attempt));
        }
        Collections.shuffle(arrivals, random);

        int aliasKnownAfter = random.nextInt(arrivals.size());
        for (int from = 0; from < arrivals.size(); ) {
            int to = Math.min(arrivals.size(), from + 1 + random.nextInt(5));
            if (from <= aliasKnownAfter && aliasKnownAfter < to) {
                arrive(course.enrolled(learner, alias));
            }
            learner.sync(arrivals.subList(from, to).toArray(Learner.Attempt[]::new));
            from = to;
        }

        await().atMost(Learner.LIMIT).until(() -> marks(learner).size() == ATTEMPTS);
        assertThat(marks(learner)).isEqualTo(expected);
        assertThat(learner.changes("grade")).hasSize(ATTEMPTS);
    }

    @RepeatedTest(4)
    void neitherUnderWhichIdAttemptsComeNorWhenTheIdsAreKnownToBeOneMatters(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Course course = new Course();
        Learner learner = new Learner();
        List<Learner> ids = List.of(learner, new Learner(), new Learner());
        arrive(course.published(), course.enrolled(learner));
        FormView form = learner.awaitForm(course.quiz);
        Map<String, Float> expected = new HashMap<>();
        List<Runnable> arrivals = new ArrayList<>();
        for (Learner id : ids.subList(1, ids.size())) {
            arrivals.add(() -> arrive(new AliasChanged(id.id, learner.id)));
        }
        for (int i = 0; i < ATTEMPTS; i++) {
            int right = random.nextInt(Course.DRAW + 1);
            Learner.Attempt attempt = Learner.attempt(form, right, null, i);
            expected.put(attempt.id().toString(), right * 25.0f);
            for (int times = 1 + random.nextInt(3); times > 0; times--) {
                Learner by = ids.get(random.nextInt(ids.size()));
                arrivals.add(() -> by.sync(attempt));
            }
        }
        Collections.shuffle(arrivals, random);

        arrivals.forEach(Runnable::run);

        for (Learner id : ids) {
            await().atMost(Learner.LIMIT).until(() -> marks(id).equals(expected));
        }
    }

    private static Map<String, Float> marks(Learner learner) {
        List<Map<String, Object>> attempts = learner.get("/attempts").path("items");
        Map<String, Float> marks = new HashMap<>();
        attempts.forEach(attempt -> marks.put((String) attempt.get("id"), (Float) attempt.get("scorePercent")));
        return marks;
    }

    private void arrive(Event... events) {
        pool.withTransaction(tx -> outbox.publish(tx, List.of(events))).await().atMost(Learner.LIMIT);
    }
}
