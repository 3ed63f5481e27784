package tj.omuzgor.assessment.attempt;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.assessment.FormView;
import tj.omuzgor.contracts.event.Event;
import tj.omuzgor.contracts.identity.AliasChanged;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.platform.id.Ids;
import tj.omuzgor.platform.outbox.Outbox;
import tj.omuzgor.platform.place.Places;
import tj.omuzgor.test.ServiceTest;
import tj.omuzgor.test.Tokens;
import tj.omuzgor.test.authorization.Scene;

/** Attempts whose clock was far off wait for a person: the manager of the cohort's center, or else a registrar. */
@ServiceTest
final class QuarantinedAttemptsTest {

    private static final String DECIDED = "2026-11-19T05:00:00Z";

    @Inject
    Outbox outbox;

    @Inject
    Pool pool;

    @Inject
    Places places;

    private final Course course = new Course();
    private final Learner learner = new Learner();
    private final UUID center = Ids.next();
    private final String manager = Tokens.with(Role.CENTER_MANAGER, center).signed();
    private final String registrar = Tokens.with(Role.REGISTRAR, Scene.COUNTRY).signed();

    @Test
    void anAcceptedAttemptIsMarkedWithTheTimeThatWasDecided() {
        Learner.Attempt attempt = Learner.farOff(inACohort(), 3);
        learner.sync(attempt)
                .body("results[0].status", equalTo("quarantined"))
                .body("results[0].problem.type", equalTo("urn:omuzgor:problem:clock-correction"));
        queue(manager)
                .body("items.id", contains(attempt.id().toString()))
                .body("items[0].kind", equalTo("attempt.submitted"))
                .body("items[0].centerId", equalTo(center.toString()));
        queue(registrar).body("items.findAll { it.id == '" + attempt.id() + "' }.size()", equalTo(0));

        judge(manager, attempt, "accept", DECIDED)
                .statusCode(201)
                .body("status", equalTo("stored"))
                .body("problem", nullValue());

        learner.get("/attempts")
                .then()
                .body("items.submittedAt", equalTo(List.of(DECIDED)))
                .body("items.scorePercent", equalTo(List.of(75.0f)));
        assertThat(learner.changes("grade")).hasSize(1);
        assertThat(learner.changes("record.judged"))
                .singleElement()
                .satisfies(judged -> assertThat(judged).containsEntry("status", "stored"));
        learner.sync(attempt).body("results[0].status", equalTo("stored"));
        queue(manager).body("items.size()", equalTo(0));
        judge(manager, attempt, "accept", DECIDED).statusCode(200);
        judge(manager, attempt, "refuse", null)
                .statusCode(409)
                .body("type", equalTo("urn:omuzgor:problem:judged-otherwise"));
    }

    @Test
    void aRefusedAttemptIsNeverMarked() {
        Learner.Attempt attempt = Learner.farOff(inACohort(), 4);
        learner.sync(attempt);

        judge(manager, attempt, "refuse", null)
                .statusCode(201)
                .body("status", equalTo("rejected"))
                .body("problem", equalTo("record-refused"));

        learner.sync(attempt)
                .body("results[0].status", equalTo("rejected"))
                .body("results[0].problem.detail", equalTo("Соат санҷида шуд"));
        assertThat(learner.changes("record.judged"))
                .singleElement()
                .satisfies(judged -> assertThat(judged).containsEntry("status", "rejected"));
        assertThat(learner.get("/attempts").<List<?>>path("items")).isEmpty();
    }

    @Test
    void anAcceptedAttemptStillWaitsForItsFormAndKeepsTheTimeThatWasDecided() {
        String data = "{\"formId\":\"%s\",\"responses\":[]}".formatted(FormDraw.id(learner.enrollment, course.quiz));
        Learner.Attempt attempt = Learner.attempt(learner.enrollment, Learner.FAR_OFF, data);
        learner.sync(attempt);

        judge(registrar, attempt, "accept", DECIDED)
                .statusCode(201)
                .body("status", equalTo("quarantined"))
                .body("problem", equalTo("referent-unknown"));
        judge(registrar, attempt, "accept", DECIDED).statusCode(200);
        arrive(course.published(), course.enrolled(learner));

        await().atMost(Learner.LIMIT)
                .untilAsserted(
                        () -> learner.get("/attempts").then().body("items.submittedAt", equalTo(List.of(DECIDED))));
    }

    @Test
    void nobodyJudgesHerOwnAttemptUnderWhicheverOfHerIds() {
        Learner.Attempt attempt = Learner.farOff(inACohort(), 4);
        learner.sync(attempt);
        UUID other = Ids.next();
        arrive(new AliasChanged(other, learner.id));
        await().atMost(Learner.LIMIT)
                .until(() -> count("select count(*) from alias where teacher_id = '" + other + "'") == 1);

        for (UUID id : List.of(learner.id, other)) {
            judge(Tokens.ofTeacher(id).grant(Role.CENTER_MANAGER, center).signed(), attempt, "accept", null)
                    .statusCode(403);
        }
        assertThat(learner.get("/attempts").<List<?>>path("items")).isEmpty();
    }

    @Test
    void aJudgmentThatDoesNotFitIsRefused() {
        Learner.Attempt attempt = Learner.farOff(inACohort(), 4);
        learner.sync(attempt);
        Learner.Attempt unknown = Learner.farOff(learner.awaitForm(course.quiz), 4);

        judge(manager, unknown, "accept", null).statusCode(404);
        judge(registrar, attempt, "accept", null).statusCode(404);
        judge(manager, attempt, "accept", "2026-11-20T08:00:01Z")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/effectiveTime"));
        judge(manager, attempt, Map.of("decision", "accept", "reason", " "))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/reason"));
        judge(manager, attempt, Map.of("decision", "accept", "reason", "x", "problem", "not-permitted"))
                .statusCode(409)
                .body("type", equalTo("urn:omuzgor:problem:record-not-waiting"));
    }

    private FormView inACohort() {
        UUID cohort = Ids.next();
        pool.withTransaction(tx -> places.put(tx, List.of(new Places.Place(center, Scene.COUNTRY))))
                .await()
                .atMost(Learner.LIMIT);
        arrive(course.cohort(cohort, center), course.published(), course.enrolledIn(cohort, learner));
        await().atMost(Learner.LIMIT)
                .until(() -> count("select count(*) from cohort where id = '" + cohort + "'") == 1);
        return learner.awaitForm(course.quiz);
    }

    private long count(String sql) {
        return pool.query(sql)
                .execute()
                .await()
                .atMost(Learner.LIMIT)
                .iterator()
                .next()
                .getLong(0);
    }

    private static ValidatableResponse queue(String token) {
        return given().auth()
                .oauth2(token)
                .get("/quarantined-records?first=500")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse judge(
            String token, Learner.Attempt attempt, String decision, @Nullable String effectiveTime) {
        Map<String, Object> judgment = new HashMap<>(Map.of("decision", decision, "reason", "Соат санҷида шуд"));
        if (effectiveTime != null) {
            judgment.put("effectiveTime", effectiveTime);
        }
        return judge(token, attempt, judgment);
    }

    private ValidatableResponse judge(String token, Learner.Attempt attempt, Map<String, Object> judgment) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(judgment)
                .post("/quarantined-records/" + learner.id + "/" + attempt.id() + "/judgment")
                .then();
    }

    private void arrive(Event... events) {
        pool.withTransaction(tx -> outbox.publish(tx, List.of(events))).await().atMost(Learner.LIMIT);
    }
}
