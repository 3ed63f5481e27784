package tj.omuzgor.assessment.attempt;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.assessment.FormItem;
import tj.omuzgor.contracts.assessment.FormView;
import tj.omuzgor.contracts.course.EnrollmentChanged;
import tj.omuzgor.contracts.course.EnrollmentStatus;
import tj.omuzgor.contracts.event.Event;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.platform.id.Ids;
import tj.omuzgor.platform.outbox.Outbox;
import tj.omuzgor.test.ServiceTest;
import tj.omuzgor.test.Tokens;

@ServiceTest
final class AttemptFlowTest {

    @Inject
    Outbox outbox;

    @Inject
    Pool pool;

    private final Course course = new Course();
    private final Learner learner = new Learner();

    @Test
    void drawsAFormWhicheverEventComesFirst() {
        Learner before = new Learner();

        arrive(course.enrolled(before));
        arrive(course.published());
        FormView early = before.awaitForm(course.quiz);
        arrive(course.enrolled(learner));
        FormView late = learner.awaitForm(course.quiz);

        assertThat(early.items()).hasSize(Course.DRAW).extracting(FormItem::id).doesNotHaveDuplicates();
        assertThat(late.items()).hasSize(Course.DRAW);
        assertThat(late.titles().values()).containsOnlyKeys("tg", "en");
        assertThat(late.items().getFirst().choices()).hasSize(2);
        assertThat(learner.get("/forms/" + late.id()).asString()).doesNotContain("correct");
        assertThat(learner.changes("form"))
                .containsExactly(Map.of(
                        "formId", late.id().toString(),
                        "enrollmentId", learner.enrollment.toString(),
                        "activityId", course.quiz.toString(),
                        "assessmentId", course.assessment().toString(),
                        "courseVersionId", course.version.toString()));
    }

    @Test
    void drawsNoFormBeforeTheEnrollmentIsAccepted() {
        arrive(course.published(), course.enrollment(learner, EnrollmentStatus.INVITED));
        Learner other = new Learner();
        arrive(course.enrolled(other));
        other.awaitForm(course.quiz);

        assertThat(learner.changes("form")).isEmpty();
        arrive(course.enrolled(learner));
        assertThat(learner.awaitForm(course.quiz).teacherId()).isEqualTo(learner.id);
    }

    @Test
    void aFormIsItsTeachersOnly() {
        String path = "/forms/" + form().id();
        String officer = Tokens.with(Role.DISTRICT_OFFICER, UUID.randomUUID()).signed();

        given().get(path).then().statusCode(401);
        given().auth().oauth2(officer).get(path).then().statusCode(403);
        assertThat(new Learner().get(path).statusCode()).isEqualTo(404);
        assertThat(learner.get("/forms/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(learner.get("/forms/nonsense").statusCode()).isIn(400, 404);
    }

    @Test
    void marksEachAttemptOnceInTheSyncThatBringsIt() {
        FormView form = form();
        Learner.Attempt weak = Learner.attempt(form, 2, learner.enrollment, 90);
        Learner.Attempt good = Learner.attempt(form, 3, learner.enrollment, 30);

        learner.sync(good, weak, good)
                .body("results.status", equalTo(List.of("stored", "stored", "stored")))
                .body("results[2].duplicate", equalTo(true));
        learner.sync(weak).body("results[0].duplicate", equalTo(true));

        learner.get("/attempts?enrollment=" + learner.enrollment)
                .then()
                .statusCode(200)
                .body(
                        "items.id",
                        equalTo(List.of(weak.id().toString(), good.id().toString())))
                .body("items.scorePercent", equalTo(List.of(50.0f, 75.0f)))
                .body("items.passed", equalTo(List.of(false, true)))
                .body("items.submittedAt", equalTo(List.of("2026-11-20T06:30:00Z", "2026-11-20T07:30:00Z")));
        assertThat(learner.changes("grade"))
                .extracting(grade -> grade.get("id"))
                .containsExactlyInAnyOrder(weak.id().toString(), good.id().toString());
        assertThat(events(learner)).isEqualTo(2);
    }

    @Test
    void itemsOfOtherFormsAreIgnoredAndNoted() {
        FormView form = form();
        UUID stranger = UUID.randomUUID();
        String data = "{\"formId\":\"%s\",\"responses\":[{\"itemId\":\"%s\",\"choices\":[\"right\"]}]}"
                .formatted(form.id(), stranger);
        Learner.Attempt attempt = Learner.attempt(null, 5, data);

        learner.sync(attempt).body("results[0].status", equalTo("stored"));

        learner.get("/attempts").then().body("items[0].scorePercent", equalTo(0.0f));
        assertThat(ignored(attempt)).containsExactly(stranger);
    }

    @Test
    void anAttemptWaitsForItsForm() {
        UUID form = FormDraw.id(learner.enrollment, course.quiz);
        Learner.Attempt attempt =
                Learner.attempt(learner.enrollment, 5, "{\"formId\":\"%s\",\"responses\":[]}".formatted(form));

        learner.sync(attempt)
                .body("results[0].status", equalTo("quarantined"))
                .body("results[0].problem.type", equalTo("urn:omuzgor:problem:referent-unknown"));
        arrive(course.enrolled(learner), course.published());
        learner.awaitForm(course.quiz);

        learner.sync(attempt).body("results[0].status", equalTo("stored")).body("results[0].duplicate", equalTo(true));
        learner.get("/attempts").then().body("items.scorePercent", equalTo(List.of(0.0f)));
        assertThat(learner.changes("record.judged"))
                .singleElement()
                .satisfies(judged -> assertThat(judged).containsEntry("status", "stored"));
    }

    @Test
    void anotherTeachersFormLooksLikeAnUnknownOne() {
        Learner.Attempt attempt = Learner.attempt(form(), 4);
        Learner other = new Learner();

        other.sync(attempt)
                .body("results[0].status", equalTo("quarantined"))
                .body("results[0].problem.type", equalTo("urn:omuzgor:problem:referent-unknown"));

        assertThat(other.get("/attempts").<List<?>>path("items")).isEmpty();
    }

    @Test
    void anAttemptUnderAnAliasCountsForTheCanonicalEnrollment() {
        UUID alias = Ids.next();
        FormView form = form();
        Learner.Attempt attempt = Learner.attempt(form, 4, alias, 5);

        learner.sync(attempt).body("results[0].status", equalTo("quarantined"));
        arrive(course.enrolled(learner, Ids.next(), alias));

        await().atMost(Learner.LIMIT)
                .until(() -> learner.get("/attempts?enrollment=" + alias).statusCode() == 200);
        learner.get("/attempts?enrollment=" + alias)
                .then()
                .body("items.enrollmentId", equalTo(List.of(learner.enrollment.toString())))
                .body("items.scorePercent", equalTo(List.of(100.0f)));
        learner.sync(Learner.attempt(form, 1, alias, 4)).body("results[0].status", equalTo("stored"));
    }

    @Test
    void malformedDataIsRejectedWithItsPointer() {
        UUID item = UUID.randomUUID();
        String twice = "{\"itemId\":\"%1$s\",\"choices\":[]},{\"itemId\":\"%1$s\",\"choices\":[]}".formatted(item);

        rejected("{\"responses\":[]}", "/records/0/data/formId");
        rejected("{\"formId\":\"%s\"}".formatted(item), "/records/0/data/responses");
        rejected("{\"formId\":\"%s\",\"responses\":[7]}".formatted(item), "/records/0/data/responses/0/itemId");
        rejected("{\"formId\":\"%s\",\"responses\":[%s]}".formatted(item, twice), "/records/0/data/responses/1/itemId");
        rejected(
                "{\"formId\":\"%1$s\",\"responses\":[{\"itemId\":\"%1$s\",\"choices\":[null]}]}".formatted(item),
                "/records/0/data/responses/0/choices/0");
    }

    @Test
    void whatNoStoredTextOrNumberMayHoldSpoilsOnlyItsRecord() {
        FormView form = form();
        String data = "{\"formId\":\"%s\",\"responses\":[],\"note\":%s}";

        learner.sync(
                        Learner.attempt(null, 1, data.formatted(form.id(), "\"\\u0000\"")),
                        Learner.attempt(null, 1, data.formatted(form.id(), "1e999999")),
                        Learner.attempt(form, 4))
                .body("results.status", equalTo(List.of("rejected", "rejected", "stored")));
    }

    @Test
    void attemptsComeInPagesAndOnlyToTheirTeacher() {
        FormView form = form();
        learner.sync(
                Learner.attempt(form, 0, null, 3),
                Learner.attempt(form, 1, null, 2),
                Learner.attempt(form, 2, null, 1));

        String cursor = learner.get("/attempts?first=2")
                .then()
                .body("items.scorePercent", equalTo(List.of(0.0f, 25.0f)))
                .extract()
                .path("nextCursor");

        learner.get("/attempts?first=2&after=" + cursor).then().body("items.scorePercent", equalTo(List.of(50.0f)));
        new Learner().get("/attempts").then().statusCode(200).body("items", hasSize(0));
        new Learner().get("/attempts?enrollment=" + learner.enrollment).then().statusCode(404);
        learner.get("/attempts?first=none").then().statusCode(400).body("errors[0].pointer", equalTo("#query/first"));
        given().get("/attempts").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.with(Role.REGISTRAR, UUID.randomUUID()).signed())
                .get("/attempts")
                .then()
                .statusCode(403);
    }

    @Test
    void anAliasMayStandForEnrollmentsOnTwoCourses() {
        UUID alias = Ids.next();
        Course other = new Course();
        UUID otherEnrollment = Ids.next();
        arrive(course.published(), other.published(), course.enrolled(learner, alias));
        arrive(new EnrollmentChanged(
                otherEnrollment,
                learner.id,
                other.version,
                null,
                EnrollmentStatus.WAITING,
                Instant.parse("2026-11-02T00:00:00Z"),
                List.of(alias)));
        FormView first = learner.awaitForm(course.quiz);
        FormView second = learner.awaitForm(otherEnrollment, other.quiz);

        learner.sync(Learner.attempt(first, 4, alias, 9), Learner.attempt(second, 3, alias, 8))
                .body("results.status", equalTo(List.of("stored", "stored")));

        learner.get("/attempts?enrollment=" + alias)
                .then()
                .body("items.scorePercent", equalTo(List.of(100.0f, 75.0f)))
                .body(
                        "items.enrollmentId",
                        equalTo(List.of(learner.enrollment.toString(), otherEnrollment.toString())));
    }

    private FormView form() {
        arrive(course.published(), course.enrolled(learner));
        return learner.awaitForm(course.quiz);
    }

    private void rejected(String data, String pointer) {
        learner.sync(Learner.attempt(null, 1, data))
                .body("results[0].status", equalTo("rejected"))
                .body("results[0].problem.type", equalTo("urn:omuzgor:problem:record-invalid"))
                .body("results[0].problem.pointer", equalTo(pointer));
    }

    /** Sends events through Kafka. */
    private void arrive(Event... events) {
        pool.withTransaction(tx -> outbox.publish(tx, List.of(events))).await().atMost(Learner.LIMIT);
    }

    private long events(Learner of) {
        return pool.preparedQuery(
                        "select count(*) from published_state where topic = 'assessment.attempt.v1' and partition_key = $1")
                .execute(Tuple.of(of.id.toString()))
                .await()
                .atMost(Learner.LIMIT)
                .iterator()
                .next()
                .getLong(0);
    }

    private UUID[] ignored(Learner.Attempt attempt) {
        return pool.preparedQuery("select ignored_item_ids from attempt where id = $1")
                .execute(Tuple.of(attempt.id()))
                .await()
                .atMost(Learner.LIMIT)
                .iterator()
                .next()
                .getArrayOfUUIDs(0);
    }
}
