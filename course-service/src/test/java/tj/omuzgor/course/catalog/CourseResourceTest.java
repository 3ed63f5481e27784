package tj.omuzgor.course.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tj.omuzgor.course.Academy;
import tj.omuzgor.course.Arrivals;
import tj.omuzgor.test.ServiceTest;
import tj.omuzgor.test.Tokens;

@ServiceTest
final class CourseResourceTest {
    private final String someone = Tokens.ofTeacher(UUID.randomUUID()).signed();

    @Inject
    Arrivals arrivals;

    @Test
    void publishesAVersionAndTellsOthers() {
        Academy academy = new Academy(arrivals);

        Academy.Version version = academy.publish();

        Academy.as(someone)
                .get("/course-versions/" + version.id())
                .then()
                .statusCode(200)
                .body("code", equalTo(academy.code))
                .body("version", equalTo(1))
                .body("activities.kind", contains("reading", "video", "quiz", "face-to-face"))
                .body("activities[2].assessmentId", equalTo(academy.assessment.toString()));
        assertThat(arrivals.published("course.course-version.v1", version.id())).hasSize(1);
    }

    @Test
    void theSameContentPublishesNothingNew() {
        Academy academy = new Academy(arrivals);
        Academy.Version version = academy.publish();

        Academy.as(Academy.author())
                .body(academy.draft())
                .post("/courses")
                .then()
                .statusCode(200)
                .body("id", equalTo(version.id().toString()));

        Map<String, Object> changed = academy.draft();
        changed.put("subject", "physics");
        Academy.as(Academy.author())
                .body(changed)
                .post("/courses")
                .then()
                .statusCode(201)
                .body("version", equalTo(2));
    }

    @Test
    void namesEveryFaultByItsPlace() {
        Academy academy = new Academy(arrivals);
        Map<String, Object> draft = academy.draft();
        draft.put("languages", List.of("tg", "ru"));
        draft.put(
                "activities",
                List.of(
                        Academy.activity(
                                "a", "reading", "online", 45, 1, null, List.of(Academy.file("a.html", "0".repeat(64)))),
                        Academy.activity("a", "video", "practice", 45, 1, null, List.of()),
                        Academy.activity("q", "quiz", "online", 45, 5, UUID.randomUUID(), List.of())));

        Academy.as(Academy.author())
                .body(draft)
                .post("/courses")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:omuzgor:problem:course-incomplete"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/titles",
                                "/summaries",
                                "/activities/0/titles",
                                "/activities/0/files/0/sha256",
                                "/activities/0/files",
                                "/activities/1/key",
                                "/activities/1/titles",
                                "/activities/1/modality",
                                "/activities/1/files",
                                "/activities/1/files",
                                "/activities/2/titles",
                                "/activities/2/assessmentId"));
    }

    @Test
    void refusesWhatHasNoShape() {
        Academy.as(Academy.author())
                .body(
                        "{\"code\": \"UPPER\", \"subject\": \"m\", \"titles\": {\"tg\": \"a\"}, \"summaries\": {\"tg\": \"a\"},"
                                + " \"languages\": [\"tg\"], \"activities\": []}")
                .post("/courses")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/code"));
    }

    @Test
    void onlyAuthorsPublish() {
        given().contentType("application/json")
                .body("{}")
                .post("/courses")
                .then()
                .statusCode(401);
        Academy.as(someone).body("{}").post("/courses").then().statusCode(403);
        given().get("/courses").then().statusCode(401);
    }

    @Test
    void findsCoursesByLanguageAndWords() {
        Academy academy = new Academy(arrivals);
        academy.publish();

        for (String text : List.of(academy.code + " джураев", "СИНФИ фарогир " + academy.code)) {
            Academy.as(someone)
                    .queryParam("language", "tg")
                    .queryParam("text", text)
                    .get("/courses")
                    .then()
                    .statusCode(200)
                    .body("items.code", contains(academy.code));
        }
        Academy.as(someone)
                .queryParam("language", "en")
                .queryParam("text", academy.code)
                .get("/courses")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void pagesThroughTheCatalog() {
        new Academy(arrivals).publish();
        new Academy(arrivals).publish();

        String next = Academy.as(someone)
                .queryParam("first", 1)
                .get("/courses")
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("nextCursor");

        Academy.as(someone)
                .queryParam("first", 1)
                .queryParam("after", next)
                .get("/courses")
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void answersVersionsByTheirIds() {
        Academy.Version version = new Academy(arrivals).publish();

        Academy.as(someone)
                .queryParam("id", version.id(), UUID.randomUUID())
                .get("/course-versions/by-ids")
                .then()
                .statusCode(200)
                .body("id", contains(version.id().toString()));
        Academy.as(someone).get("/course-versions/" + UUID.randomUUID()).then().statusCode(404);
    }
}
