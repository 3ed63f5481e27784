package tj.omuzgor.assessment.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.assessment.FormView;
import tj.omuzgor.contracts.event.Event;
import tj.omuzgor.contracts.identity.AliasChanged;
import tj.omuzgor.platform.outbox.Outbox;
import tj.omuzgor.test.ServiceTest;

/** Forms and marks of one id of somebody are on her device under the other while the two are one. */
@ServiceTest
final class MergedFeedTest {

    @Inject
    Outbox outbox;

    @Inject
    Pool pool;

    private final Course course = new Course();
    private final Learner learner = new Learner();
    private final Learner other = new Learner();

    @Test
    void herOtherLoginIsToldOfHerFormsAndMarksUntilTheMergeIsUndone() {
        // given
        arrive(course.published(), course.enrolled(learner));
        FormView form = learner.awaitForm(course.quiz);
        Learner.Attempt attempt = Learner.attempt(form, 3);
        learner.sync(attempt);
        JsonPath before = settled(null, answer -> true);
        assertThat(before.getList("changes")).isEmpty();

        // when
        arrive(new AliasChanged(other.id, learner.id));

        // then
        JsonPath merged = settled(before.getString("cursor"), answer -> answer.getBoolean("reset"));
        assertThat(merged.getList("changes.kind")).containsExactly("form", "grade");
        assertThat(merged.getString("changes[0].data.formId"))
                .isEqualTo(form.id().toString());
        assertThat(merged.getString("changes[1].data.id"))
                .isEqualTo(attempt.id().toString());

        // when
        Learner.Attempt second = Learner.attempt(form, 4);
        learner.sync(second);

        // then
        JsonPath later = settled(
                merged.getString("cursor"), answer -> !answer.getList("changes").isEmpty());
        assertThat(later.getBoolean("reset")).isFalse();
        assertThat(later.getList("changes.data.id"))
                .isEqualTo(List.of(second.id().toString()));

        // when
        arrive(new AliasChanged(other.id, null));

        // then
        JsonPath undone = settled(later.getString("cursor"), answer -> answer.getBoolean("reset"));
        assertThat(undone.getList("changes")).isEmpty();
        assertThat(learner.changes("grade")).hasSize(2);
    }

    @Test
    void anAttemptSentUnderBothIdsIsToldOnceAsTheOneOfTheId() {
        arrive(course.published(), course.enrolled(learner));
        FormView form = learner.awaitForm(course.quiz);
        Learner.Attempt attempt = Learner.attempt(form, 2);
        learner.sync(attempt);
        other.sync(attempt);

        arrive(new AliasChanged(other.id, learner.id));

        JsonPath merged = settled(
                null,
                answer -> answer.getList("changes.findAll { it.kind == 'record.judged' }.data.status")
                        .contains("stored"));
        assertThat(merged.getList("changes.kind")).containsExactlyInAnyOrder("form", "grade", "record.judged");
        assertThat(learner.changes("grade")).hasSize(1);
    }

    /** Until the event was applied, and nothing waits for transactions that are open still. */
    private JsonPath settled(@Nullable String cursor, Predicate<JsonPath> applied) {
        return await().atMost(Learner.LIMIT)
                .until(
                        () -> other.sync(cursor).extract().jsonPath(),
                        answer -> !answer.getBoolean("more") && applied.test(answer));
    }

    private void arrive(Event... events) {
        pool.withTransaction(tx -> outbox.publish(tx, List.of(events))).await().atMost(Learner.LIMIT);
    }
}
