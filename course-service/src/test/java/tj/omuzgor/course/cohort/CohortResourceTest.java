package tj.omuzgor.course.cohort;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.identity.CenterChanged;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.contracts.identity.TeacherNameChanged;
import tj.omuzgor.course.Academy;
import tj.omuzgor.course.Arrivals;
import tj.omuzgor.course.Classroom;
import tj.omuzgor.course.Device;
import tj.omuzgor.course.Registry;
import tj.omuzgor.platform.id.Ids;
import tj.omuzgor.test.ServiceTest;
import tj.omuzgor.test.Tokens;

@ServiceTest
final class CohortResourceTest {

    @Inject
    Arrivals arrivals;

    @Test
    void aManagerOpensACohortAtHerCenter() {
        Academy academy = new Academy(arrivals);
        Academy.Version version = academy.publish();

        Academy.Cohort cohort = academy.open(version, 20);

        Academy.as(Tokens.ofTeacher(UUID.randomUUID()).signed())
                .get("/cohorts/" + cohort.id())
                .then()
                .statusCode(200)
                .body("places", equalTo(20))
                .body("enrolled", equalTo(0))
                .body("sessions[0].startsAt", equalTo("2026-02-01T04:00:00Z"));
        assertThat(arrivals.published("course.cohort.v1", cohort.id())).hasSize(1);
    }

    @Test
    void theSameCohortIsOpenedOnce() {
        Classroom room = new Classroom(arrivals, 20);

        Academy.as(room.academy.manager())
                .body(room.academy.cohort(room.version, "A", 20))
                .post("/cohorts")
                .then()
                .statusCode(200)
                .body("id", equalTo(room.cohort.id().toString()));
        Academy.as(room.academy.manager())
                .body(room.academy.cohort(room.version, "A", 21))
                .post("/cohorts")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:omuzgor:problem:cohort-name-taken"));
    }

    @Test
    void aManagerAboveTheCenterMayAndOneElsewhereMayNot() {
        Academy academy = new Academy(arrivals);
        Academy.Version version = academy.publish();
        Map<String, Object> request = academy.cohort(version, "B", 5);

        post(Tokens.with(Role.CENTER_MANAGER, Ids.next()).signed(), request).statusCode(403);
        post(Tokens.ofTeacher(Ids.next()).signed(), request).statusCode(403);
        given().contentType("application/json")
                .body(request)
                .post("/cohorts")
                .then()
                .statusCode(401);
        post(Tokens.with(Role.CENTER_MANAGER, academy.region).signed(), request).statusCode(201);
    }

    @Test
    void namesWhatDoesNotFit() {
        Academy academy = new Academy(arrivals);
        Academy.Version version = academy.publish();
        Map<String, Object> request = academy.cohort(version, "C", 5);
        request.put(
                "sessions",
                List.of(Map.of(
                        "activityId", version.read(),
                        "startsAt", "2026-03-01T08:00:00Z",
                        "endsAt", "2026-03-01T08:00:00Z",
                        "place", "1")));

        post(academy.manager(), request)
                .statusCode(422)
                .body("errors.pointer", contains("/sessions/0/activityId", "/sessions/0/endsAt"));

        request.put("courseVersionId", Ids.next());
        post(academy.manager(), request).statusCode(422).body("errors.pointer", contains("/courseVersionId"));
    }

    @Test
    void listsTheCohortsOfACenter() {
        Classroom room = new Classroom(arrivals, 3);

        Academy.as(room.academy.manager())
                .queryParam("center", room.academy.center)
                .get("/cohorts")
                .then()
                .statusCode(200)
                .body("items.id", contains(room.cohort.id().toString()));
        Academy.as(room.academy.manager()).get("/cohorts/" + Ids.next()).then().statusCode(404);
    }

    @Test
    void theRollIsForThoseOfTheCenter() {
        Classroom room = new Classroom(arrivals, 3);
        Device device = room.device();
        Academy.as(device.token())
                .body(Map.of("courseVersionId", room.version.id(), "cohortId", room.cohort.id()))
                .post("/enrollments")
                .then()
                .statusCode(201);
        String path = "/cohorts/" + room.cohort.id() + "/roll";

        Academy.as(room.academy.manager())
                .get(path)
                .then()
                .statusCode(200)
                .body("items.teacherId", contains(device.teacher().toString()))
                .body("items[0].name", nullValue());
        arrivals.arrive(new TeacherNameChanged(device.teacher(), "Раҳимова", "Зарина", null));
        Academy.as(Tokens.with(Role.TRAINER, room.academy.center).signed())
                .get(path)
                .then()
                .body("items[0].name", equalTo("Раҳимова Зарина"));

        Academy.as(Tokens.with(Role.TRAINER, Ids.next()).signed())
                .get(path)
                .then()
                .statusCode(404);
        Academy.as(device.token()).get(path).then().statusCode(403);
        given().get(path).then().statusCode(401);
    }

    @Test
    void theTreeDecidesWhoManages() {
        Academy academy = new Academy(arrivals);
        Academy.Version version = academy.publish();
        UUID elsewhere = Ids.next();
        arrivals.arrive(
                Registry.unit(elsewhere),
                new CenterChanged(academy.center, academy.code, elsewhere, Registry.text("Марказ")));

        post(Tokens.with(Role.CENTER_MANAGER, academy.region).signed(), academy.cohort(version, "D", 5))
                .statusCode(403);
        post(Tokens.with(Role.CENTER_MANAGER, elsewhere).signed(), academy.cohort(version, "D", 5))
                .statusCode(201)
                .body("sessions", hasSize(1));
    }

    private static ValidatableResponse post(String token, Map<String, Object> request) {
        return Academy.as(token).body(request).post("/cohorts").then();
    }
}
