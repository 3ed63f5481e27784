package tj.omuzgor.assessment.attempt;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.event.Event;
import tj.omuzgor.platform.outbox.Outbox;
import tj.omuzgor.test.ServiceTest;
import tj.omuzgor.test.authorization.Authorization;
import tj.omuzgor.test.authorization.Scene;

@ServiceTest
final class AuthorizationTest {

    private static final String DRAFT = """
            {"code": "%s", "titles": {"tg": "Санҷиш"}, "passPercent": 60, "draw": 1, "items": [
              {"key": "i", "kind": "single-choice", "stems": {"tg": "Савол"}, "choices": [
                {"key": "right", "texts": {"tg": "Ҳа"}, "correct": true},
                {"key": "wrong", "texts": {"tg": "Не"}, "correct": false}]}]}""".formatted(UUID.randomUUID());

    @Inject
    Outbox outbox;

    @Inject
    Pool pool;

    @Test
    void answersEveryRoleAtEveryPlaceAsTheTableSays() {
        var course = new Course();
        var learner = new Learner();
        arrive(course.published(), course.enrolled(learner));
        var form = learner.awaitForm(course.quiz);
        var attempt = Learner.attempt(form, 1, learner.enrollment, 30);
        learner.sync(attempt);

        new Authorization("assessment-service", Scene.of(learner.id))
                .on(
                        "POST /assessments",
                        request -> request.contentType("application/json")
                                .body(DRAFT)
                                .post("/assessments"))
                .on("GET /assessments/{id}", request -> request.get("/assessments/" + course.assessment()))
                .listing(
                        "GET /attempts",
                        attempt.id(),
                        request -> request.get("/attempts?enrollment=" + learner.enrollment))
                .on("GET /forms/{id}", request -> request.get("/forms/" + form.id()))
                .check();
    }

    private void arrive(Event... events) {
        pool.withTransaction(tx -> outbox.publish(tx, List.of(events))).await().atMost(Learner.LIMIT);
    }
}
