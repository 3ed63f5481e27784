package tj.omuzgor.assessment.attempt;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.event.Event;
import tj.omuzgor.contracts.identity.Posting;
import tj.omuzgor.contracts.identity.Sex;
import tj.omuzgor.contracts.identity.TeacherChanged;
import tj.omuzgor.contracts.identity.TeacherStatus;
import tj.omuzgor.platform.id.Ids;
import tj.omuzgor.platform.inbox.ReceivedEvent;
import tj.omuzgor.platform.outbox.Outbox;
import tj.omuzgor.platform.personal.PersonPlaces;
import tj.omuzgor.platform.place.Places;
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

    private static final String QUARANTINE = "/quarantined-records";
    private static final String NO_FORM = "{\"formId\":\"%s\",\"responses\":[]}".formatted(UUID.randomUUID());

    @Inject
    Outbox outbox;

    @Inject
    Pool pool;

    @Inject
    PersonPlaces postings;

    @Inject
    Places tree;

    @Test
    void answersEveryRoleAtEveryPlaceAsTheTableSays() {
        var course = new Course();
        var learner = new Learner();
        var scene = Scene.of(learner.id);
        var cohort = Ids.next();
        arrive(course.cohort(cohort, scene.center()), course.published(), course.enrolledIn(cohort, learner));
        arrived(cohort);
        var form = learner.awaitForm(course.quiz);
        var attempt = Learner.attempt(form, 1, learner.enrollment, 30);
        var ofCohort = Learner.farOff(form, 1);
        var judgedThere = Learner.farOff(form, 1);
        var ofNone = Learner.attempt(null, Learner.FAR_OFF, NO_FORM);
        var judgedHere = Learner.attempt(null, Learner.FAR_OFF, NO_FORM);
        learner.sync(attempt, ofCohort, judgedThere, ofNone, judgedHere);
        hang(scene);
        post(learner.id, scene.unit());

        new Authorization("assessment-service", scene)
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
                .listing(
                        "GET /quarantined-records?center",
                        ofCohort.id(),
                        request -> request.get(QUARANTINE + "?first=500&center=" + scene.center()))
                .listing(
                        "GET /quarantined-records?cohort",
                        ofCohort.id(),
                        request -> request.get(QUARANTINE + "?first=500"))
                .listing(
                        "GET /quarantined-records?school",
                        ofNone.id(),
                        request -> request.get(QUARANTINE + "?first=500"))
                .on("POST /quarantined-records/{owner}/{id}/judgment?cohort", refusal(learner, judgedThere))
                .on("POST /quarantined-records/{owner}/{id}/judgment?school", refusal(learner, judgedHere))
                .on("GET /forms/{id}", request -> request.get("/forms/" + form.id()))
                .check();
    }

    private static Function<RequestSpecification, Response> refusal(Learner owner, Learner.Attempt attempt) {
        return request -> request.contentType("application/json")
                .body("{\"decision\": \"refuse\", \"reason\": \"Соат нодуруст буд\"}")
                .post(QUARANTINE + "/" + owner.id + "/" + attempt.id() + "/judgment");
    }

    private void arrived(UUID cohort) {
        Awaitility.await()
                .atMost(Learner.LIMIT)
                .until(() -> pool.preparedQuery("select from cohort where id = $1")
                                .execute(Tuple.of(cohort))
                                .await()
                                .atMost(Learner.LIMIT)
                                .rowCount()
                        == 1);
    }

    private void hang(Scene scene) {
        var places = List.of(
                new Places.Place(Scene.COUNTRY, null),
                new Places.Place(scene.unit(), Scene.COUNTRY),
                new Places.Place(scene.center(), scene.unit()));
        pool.withTransaction(tx -> tree.put(tx, places)).await().atMost(Learner.LIMIT);
    }

    /** Where she is posted reaches this service by the registry's events. */
    private void post(UUID teacher, UUID school) {
        var posting = new Posting(school, true, LocalDate.of(2020, 9, 1), null, Instant.EPOCH, null);
        var state = new TeacherChanged(
                teacher, "T-1", TeacherStatus.ACTIVE, Sex.FEMALE, 1985, List.of(), List.of(), List.of(posting));
        pool.withTransaction(tx -> postings.apply(tx, List.of(new ReceivedEvent<>(state, 1, Instant.EPOCH))))
                .await()
                .atMost(Learner.LIMIT);
    }

    private void arrive(Event... events) {
        pool.withTransaction(tx -> outbox.publish(tx, List.of(events))).await().atMost(Learner.LIMIT);
    }
}
