package tj.omuzgor.course.enrollment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.course.Academy;
import tj.omuzgor.course.Arrivals;
import tj.omuzgor.course.Classroom;
import tj.omuzgor.course.Device;
import tj.omuzgor.course.learning.EnrollmentKey;
import tj.omuzgor.platform.id.Ids;
import tj.omuzgor.test.ServiceTest;
import tj.omuzgor.test.Tokens;

@ServiceTest
final class EnrollmentResourceTest {

    @Inject
    Arrivals arrivals;

    @Test
    void aTeacherEnrollsOnce() {
        Academy academy = new Academy(arrivals);
        Academy.Version version = academy.publish();
        Device device = new Device(academy.teacher());
        UUID id = new EnrollmentKey(device.teacher(), version.id()).enrollmentId();

        enroll(device.token(), version, null, null)
                .statusCode(201)
                .body("id", equalTo(id.toString()))
                .body("status", equalTo("enrolled"))
                .body("activities", hasSize(4));
        enroll(device.token(), version, null, null).statusCode(200).body("id", equalTo(id.toString()));

        assertThat(arrivals.published("course.enrollment.v1", id)).hasSize(1);
        assertThat(device.changes("enrollment")).hasSize(1);
        assertThat(device.changes("package")).hasSize(1);
        Academy.as(device.token()).get("/enrollments").then().statusCode(200).body("items.id", contains(id.toString()));
    }

    @Test
    void sheIsEnrolledBeforeTheRegistryTells() {
        Academy.Version version = new Academy(arrivals).publish();

        enroll(Tokens.ofTeacher(Ids.next()).signed(), version, null, null).statusCode(201);
    }

    @Test
    void namesWhatIsNotKnown() {
        Academy academy = new Academy(arrivals);
        Academy.Version version = academy.publish();
        String token = new Device(academy.teacher()).token();

        Academy.as(token)
                .body(Map.of("courseVersionId", Ids.next()))
                .post("/enrollments")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/courseVersionId"));
        enroll(token, version, Ids.next(), null).statusCode(422).body("errors.pointer", contains("/cohortId"));
        Academy.as(token)
                .body(Map.of())
                .post("/enrollments")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/courseVersionId"));
        Academy.Cohort cohort = academy.open(version, 1);
        enroll(academy.manager(), version, cohort.id(), Ids.next())
                .statusCode(422)
                .body("errors.pointer", contains("/teacherId"));
    }

    @Test
    void aManagerEnrollsOthersIntoHerOwnCohort() {
        Classroom room = new Classroom(arrivals, 2);
        UUID teacher = room.academy.teacher();

        enroll(room.academy.manager(), room.version, room.cohort.id(), teacher)
                .statusCode(201)
                .body("teacherId", equalTo(teacher.toString()))
                .body("cohortId", equalTo(room.cohort.id().toString()));
        enroll(room.academy.manager(), room.version, null, teacher).statusCode(403);
        enroll(
                        Tokens.with(Role.CENTER_MANAGER, Ids.next()).signed(),
                        room.version,
                        room.cohort.id(),
                        room.academy.teacher())
                .statusCode(403);
        enroll(room.device().token(), room.version, room.cohort.id(), teacher).statusCode(403);
        enroll(Tokens.with(Role.TRAINER, room.academy.center).signed(), room.version, room.cohort.id(), teacher)
                .statusCode(403);
        given().contentType("application/json")
                .body("{}")
                .post("/enrollments")
                .then()
                .statusCode(401);
    }

    @Test
    void aCohortGivesNoMorePlacesThanItHas() {
        Classroom room = new Classroom(arrivals, 3);
        List<String> tokens =
                Stream.generate(() -> room.device().token()).limit(8).toList();

        List<CompletableFuture<Integer>> answers = tokens.stream()
                .map(token -> CompletableFuture.supplyAsync(() -> enroll(token, room.version, room.cohort.id(), null)
                        .extract()
                        .statusCode()))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join).toList())
                .containsOnly(201, 409)
                .filteredOn(status -> status == 201)
                .hasSize(3);
        Academy.as(tokens.getFirst()).get("/cohorts/" + room.cohort.id()).then().body("enrolled", equalTo(3));
    }

    @Test
    void aFullCohortLeavesNothingBehind() {
        Classroom room = new Classroom(arrivals, 1);
        enroll(room.device().token(), room.version, room.cohort.id(), null).statusCode(201);
        Device late = room.device();

        enroll(late.token(), room.version, room.cohort.id(), null)
                .statusCode(409)
                .body("type", equalTo("urn:omuzgor:problem:cohort-full"));

        Academy.as(late.token()).get("/enrollments").then().body("items", hasSize(0));
    }

    @Test
    void sheIsInOneCohortOfAVersion() {
        Academy academy = new Academy(arrivals);
        Academy.Version version = academy.publish();
        Academy.Cohort first = academy.open(version, 1);
        UUID second = Academy.as(academy.manager())
                .body(academy.cohort(version, "B", 1))
                .post("/cohorts")
                .jsonPath()
                .getUUID("id");
        String token = new Device(academy.teacher()).token();

        enroll(token, version, null, null).statusCode(201);
        enroll(token, version, first.id(), null)
                .statusCode(201)
                .body("cohortId", equalTo(first.id().toString()));
        enroll(token, version, first.id(), null).statusCode(200);
        enroll(token, version, second, null)
                .statusCode(409)
                .body("type", equalTo("urn:omuzgor:problem:in-other-cohort"));
    }

    @Test
    void anEnrollmentIsForHerAndHerCenter() {
        Classroom room = new Classroom(arrivals, 1);
        Device device = room.device();
        String path = "/enrollments/"
                + enroll(device.token(), room.version, room.cohort.id(), null)
                        .extract()
                        .path("id");

        Academy.as(device.token()).get(path).then().statusCode(200);
        Academy.as(room.academy.manager()).get(path).then().statusCode(200);
        Academy.as(Tokens.with(Role.TRAINER, Ids.next()).signed())
                .get(path)
                .then()
                .statusCode(404);
        Academy.as(room.device().token()).get(path).then().statusCode(404);
        Academy.as(Tokens.with(Role.MINISTRY_ANALYST, Ids.next()).signed())
                .get(path)
                .then()
                .statusCode(403);
        given().get(path).then().statusCode(401);
    }

    private static ValidatableResponse enroll(
            String token, Academy.Version version, @Nullable UUID cohort, @Nullable UUID teacher) {
        Map<String, @Nullable Object> request = new HashMap<>(Map.of("courseVersionId", version.id()));
        request.put("cohortId", cohort);
        request.put("teacherId", teacher);
        return Academy.as(token).body(request).post("/enrollments").then();
    }
}
