package tj.omuzgor.course.cohort;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static tj.omuzgor.course.Classroom.FEB;
import static tj.omuzgor.course.cohort.CohortWish.inDays;
import static tj.omuzgor.course.cohort.CohortWish.put;
import static tj.omuzgor.course.cohort.CohortWish.session;
import static tj.omuzgor.course.cohort.CohortWish.sessions;
import static tj.omuzgor.course.cohort.CohortWish.wish;
import static tj.omuzgor.course.cohort.CohortWish.with;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.course.Academy;
import tj.omuzgor.course.Arrivals;
import tj.omuzgor.course.Classroom;
import tj.omuzgor.platform.id.Ids;
import tj.omuzgor.test.ServiceTest;
import tj.omuzgor.test.Tokens;

@ServiceTest
final class CohortChangeTest {
    @Inject
    Arrivals arrivals;

    @Test
    void changesNamePlacesAndSessionsAndTellsOthers() {
        Classroom room = new Classroom(arrivals);
        Map<String, Object> wish = wish(room);
        sessions(wish).add(session(room.version.meet(), inDays(3)));
        wish.put("name", "B");
        wish.put("places", 7);

        Response changed = put(room, "\"0\"", wish);

        changed.then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("name", equalTo("B"))
                .body("places", equalTo(7))
                .body("sessions", hasSize(2))
                .body("sessions[0].id", equalTo(room.cohort.session().toString()));
        JsonPath event = JsonPath.from(
                arrivals.published("course.cohort.v1", room.cohort.id()).getFirst());
        assertThat(event.getString("name")).isEqualTo("B");
        assertThat(event.getList("sessions")).hasSize(2);
        assertThat(revision(room)).isEqualTo("2");
    }

    @Test
    void theSameChangeTwiceIsOne() {
        Classroom room = new Classroom(arrivals);
        Map<String, Object> wish = wish(room);
        sessions(wish).add(session(room.version.meet(), inDays(3)));

        put(room, "\"0\"", wish).then().statusCode(200);
        put(room, "\"0\"", wish).then().statusCode(200).header("ETag", "\"1\"").body("sessions", hasSize(2));
        assertThat(revision(room)).isEqualTo("2");
    }

    @Test
    void refusesALostUpdate() {
        Classroom room = new Classroom(arrivals);
        Map<String, Object> wish = wish(room);

        List<Integer> statuses = Stream.of(6, 7, 8, 9)
                .map(places -> CompletableFuture.supplyAsync(
                        () -> put(room, "\"0\"", with(wish, "places", places)).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertThat(statuses).containsExactly(200, 412, 412, 412);
        put(room, "\"0\"", with(wish, "places", 10))
                .then()
                .statusCode(412)
                .body("type", equalTo("urn:omuzgor:problem:cohort-outdated"));
        put(room, null, wish).then().statusCode(428);
        put(room, "yesterday", wish).then().statusCode(400).body("errors.pointer", contains("#header/If-Match"));
    }

    @Test
    void whatHasBegunStaysAndWhatComesLiesAhead() {
        Classroom room = new Classroom(arrivals);
        Map<String, Object> wish = wish(room);

        Map<String, Object> moved = new HashMap<>(sessions(wish).getFirst());
        moved.put("place", "Хонаи 2");
        put(room, "\"0\"", with(wish, "sessions", List.of(moved)))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:omuzgor:problem:session-begun"))
                .body("errors.pointer", contains("/sessions/0"));
        put(room, "\"0\"", with(wish, "sessions", List.of()))
                .then()
                .statusCode(409)
                .body("errors.pointer", contains("/sessions"));
        sessions(wish).add(session(room.version.meet(), FEB));
        sessions(wish).add(with(session(room.version.read(), inDays(1)), "id", Ids.next()));
        put(room, "\"0\"", wish).then().statusCode(422).body("errors.pointer", contains("/sessions/2/activityId"));
        sessions(wish).getLast().put("activityId", room.version.meet());
        put(room, "\"0\"", wish)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/sessions/1/startsAt", "/sessions/2/id"));
    }

    @Test
    void onlyTheManagerOfItsCenterChangesIt() {
        Classroom room = new Classroom(arrivals);
        Academy.as(room.academy.manager())
                .body(room.academy.cohort(room.version, "Z", 5))
                .post("/cohorts")
                .then()
                .statusCode(201);
        Map<String, Object> wish = wish(room);

        put(Tokens.with(Role.CENTER_MANAGER, Ids.next()).signed(), room.cohort.id(), "\"0\"", wish)
                .then()
                .statusCode(403);
        put(Tokens.ofTeacher(Ids.next()).signed(), room.cohort.id(), "\"0\"", wish)
                .then()
                .statusCode(403);
        put(room.academy.manager(), Ids.next(), "\"0\"", wish).then().statusCode(404);
        given().contentType("application/json")
                .body(wish)
                .put("/cohorts/" + room.cohort.id())
                .then()
                .statusCode(401);
        put(room, "\"0\"", with(wish, "places", 0)).then().statusCode(400).body("errors.pointer", contains("/places"));
        put(room, "\"0\"", with(wish, "name", "Z"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:omuzgor:problem:cohort-name-taken"));
    }

    private String revision(Classroom room) {
        return arrivals.texts("select revision from published_state where topic = 'course.cohort.v1' and subject = '"
                        + room.cohort.id() + "'")
                .getFirst();
    }
}
