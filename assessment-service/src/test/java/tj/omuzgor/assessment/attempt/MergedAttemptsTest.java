package tj.omuzgor.assessment.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.assessment.FormView;
import tj.omuzgor.contracts.event.Event;
import tj.omuzgor.contracts.identity.AliasChanged;
import tj.omuzgor.platform.id.Ids;
import tj.omuzgor.platform.outbox.Outbox;
import tj.omuzgor.test.ServiceTest;

/** A teacher who turned out to have two ids, one of them enrolled. */
@ServiceTest
final class MergedAttemptsTest {

    @Inject
    Outbox outbox;

    @Inject
    Pool pool;

    private final Course course = new Course();
    private final Learner learner = new Learner();
    private final Learner other = new Learner();

    @Test
    void formsAndAttemptsAreReadUnderEveryIdOfThePersonUntilThatIsUndone() {
        UUID alias = Ids.next();
        arrive(course.published(), course.enrolled(learner, alias));
        FormView form = learner.awaitForm(course.quiz);
        Learner.Attempt attempt = Learner.attempt(form, 3);
        learner.sync(attempt);
        assertThat(other.get("/forms/" + form.id()).statusCode()).isEqualTo(404);

        merge();

        assertThat(other.get("/forms/" + form.id()).as(FormView.class)).isEqualTo(form);
        for (String path :
                List.of("/attempts", "/attempts?enrollment=" + learner.enrollment, "/attempts?enrollment=" + alias)) {
            other.get(path)
                    .then()
                    .statusCode(200)
                    .body("items.id", equalTo(List.of(attempt.id().toString())));
        }
        arrive(new AliasChanged(other.id, null));
        await().atMost(Learner.LIMIT)
                .until(() -> other.get("/forms/" + form.id()).statusCode() == 404);
        assertThat(other.get("/attempts").<List<?>>path("items")).isEmpty();
        assertThat(other.get("/attempts?enrollment=" + learner.enrollment).statusCode())
                .isEqualTo(404);
        learner.get("/attempts")
                .then()
                .body("items.id", equalTo(List.of(attempt.id().toString())));
    }

    @Test
    void anAttemptUnderHerOtherIdIsMarkedOnceTheyAreKnownToBeOneAndKeepsItsId() {
        FormView form = form();
        Learner.Attempt attempt = Learner.attempt(form, 4);
        other.sync(attempt).body("results[0].status", equalTo("quarantined"));

        merge();

        other.sync(attempt).body("results[0].status", equalTo("stored")).body("results[0].duplicate", equalTo(true));
        assertThat(graded(other))
                .singleElement()
                .asString()
                .contains(attempt.id().toString(), other.id.toString(), learner.enrollment.toString(), "100");
        learner.get("/attempts").then().body("items.scorePercent", equalTo(List.of(100.0f)));
        other.sync(Learner.attempt(form, 1, learner.enrollment, 5)).body("results[0].status", equalTo("stored"));

        arrive(new AliasChanged(other.id, null));
        await().atMost(Learner.LIMIT)
                .until(() -> learner.get("/attempts").<List<?>>path("items").isEmpty());
        other.get("/attempts").then().body("items.scorePercent", containsInAnyOrder(100.0f, 25.0f));
        other.sync(attempt).body("results[0].status", equalTo("stored"));
        assertThat(graded(other)).hasSize(2);
        other.sync(Learner.attempt(form, 2)).body("results[0].status", equalTo("quarantined"));
    }

    @Test
    void theMergeMayBeKnownBeforeTheForm() {
        UUID form = FormDraw.id(learner.enrollment, course.quiz);
        Learner.Attempt attempt = Learner.attempt(null, 5, "{\"formId\":\"%s\",\"responses\":[]}".formatted(form));
        arrive(new AliasChanged(other.id, learner.id));
        other.sync(attempt).body("results[0].status", equalTo("quarantined"));

        arrive(course.enrolled(learner), course.published());

        await().atMost(Learner.LIMIT)
                .untilAsserted(() -> learner.get("/attempts")
                        .then()
                        .body("items.id", equalTo(List.of(attempt.id().toString()))));
    }

    @Test
    void anAttemptSentUnderBothIdsIsShownOnce() {
        FormView form = form();
        Learner.Attempt before = Learner.attempt(form, 2);
        learner.sync(before);
        other.sync(before);

        merge();
        Learner.Attempt after = Learner.attempt(form, 3, null, 10);
        learner.sync(after).body("results[0].status", equalTo("stored"));
        other.sync(after).body("results[0].status", equalTo("stored")).body("results[0].duplicate", equalTo(true));

        for (Learner each : List.of(learner, other)) {
            each.get("/attempts")
                    .then()
                    .body(
                            "items.id",
                            equalTo(List.of(before.id().toString(), after.id().toString())))
                    .body("items.scorePercent", equalTo(List.of(50.0f, 75.0f)));
        }
    }

    private FormView form() {
        arrive(course.published(), course.enrolled(learner));
        return learner.awaitForm(course.quiz);
    }

    /** The merge is applied once the form is hers under both ids. */
    private void merge() {
        arrive(new AliasChanged(other.id, learner.id));
        String path = "/forms/" + FormDraw.id(learner.enrollment, course.quiz);
        await().atMost(Learner.LIMIT).until(() -> other.get(path).statusCode() == 200);
    }

    private void arrive(Event... events) {
        pool.withTransaction(tx -> outbox.publish(tx, List.of(events))).await().atMost(Learner.LIMIT);
    }

    private List<String> graded(Learner of) {
        return pool.preparedQuery(
                        "select payload::text from published_state where topic = 'assessment.attempt.v1' and partition_key = $1")
                .execute(Tuple.of(of.id.toString()))
                .map(rows -> {
                    List<String> states = new ArrayList<>();
                    rows.forEach(row -> states.add(row.getString(0)));
                    return states;
                })
                .await()
                .atMost(Learner.LIMIT);
    }
}
