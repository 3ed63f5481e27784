package tj.omuzgor.assessment.attempt;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.assessment.FormItem;
import tj.omuzgor.contracts.assessment.FormView;
import tj.omuzgor.platform.id.Ids;
import tj.omuzgor.test.Tokens;

/** A teacher with her device, as the gateway hands her syncs on. */
final class Learner {

    static final Duration LIMIT = Duration.ofSeconds(20);

    /** Minutes before the sync, as a clock counts them for which it is not received before the bound has passed. */
    static final long FAR_OFF = -60 * 60;

    private static final Instant RECEIVED = Instant.parse("2026-11-20T08:00:00Z");

    final UUID id = UUID.randomUUID();
    final UUID enrollment = Ids.next();
    private final String token = Tokens.ofTeacher(id).signed();

    /** An attempt as the device wrote it down. */
    record Attempt(UUID id, String json) {}

    Response get(String path) {
        return given().auth().oauth2(token).header("Accept-Language", "en").get(path);
    }

    FormView awaitForm(UUID activity) {
        return awaitForm(enrollment, activity);
    }

    FormView awaitForm(UUID of, UUID activity) {
        UUID form = FormDraw.id(of, activity);
        await().atMost(LIMIT).until(() -> get("/forms/" + form).statusCode() == 200);
        return get("/forms/" + form).as(FormView.class);
    }

    ValidatableResponse sync(Attempt... attempts) {
        return sync(null, attempts);
    }

    /** Hands attempts on and reads changes from where a cursor is. */
    ValidatableResponse sync(@Nullable String cursor, Attempt... attempts) {
        String records = Arrays.stream(attempts).map(Attempt::json).collect(Collectors.joining(","));
        String indexes =
                IntStream.range(0, attempts.length).mapToObj(Integer::toString).collect(Collectors.joining(","));
        return given().auth()
                .oauth2(token)
                .header("Accept-Language", "en")
                .contentType(ContentType.JSON)
                .body("""
                        {"deviceId":"%s","receivedAt":"%s","clock":{"now":"%2$s","bootId":"b","elapsedMs":100},"heard":[],
                         "indexes":[%s],"cursor":%s,"limit":500,"records":[%s]}""".formatted(
                        UUID.randomUUID(), RECEIVED, indexes, cursor == null ? null : '"' + cursor + '"', records))
                .post("/sync")
                .then()
                .statusCode(200);
    }

    /** The present changes of one kind. */
    List<Map<String, Object>> changes(String kind) {
        return sync().extract().path("changes.findAll { it.kind == '" + kind + "' }.data");
    }

    /** Answers the first items of a form right and the others wrong, an hour before the sync. */
    static Attempt attempt(FormView form, int right) {
        return attempt(form, right, null, 60);
    }

    /** The same by a clock that is two days and a half fast. */
    static Attempt farOff(FormView form, int right) {
        return attempt(form, right, null, FAR_OFF);
    }

    static Attempt attempt(FormView form, int right, @Nullable UUID named, long minutesBefore) {
        StringBuilder responses = new StringBuilder();
        for (int i = 0; i < form.items().size(); i++) {
            FormItem item = form.items().get(i);
            String choice = i < right ? "right" : "wrong";
            responses
                    .append(i == 0 ? "" : ",")
                    .append("{\"itemId\":\"%s\",\"choices\":[\"%s\"]}".formatted(item.id(), choice));
        }
        return attempt(named, minutesBefore, "{\"formId\":\"%s\",\"responses\":[%s]}".formatted(form.id(), responses));
    }

    static Attempt attempt(@Nullable UUID named, long minutesBefore, String data) {
        UUID id = Ids.next();
        String enrollment = named == null ? "" : "\"enrollmentId\":\"" + named + "\",";
        return new Attempt(
                id,
                "{\"id\":\"%s\",\"kind\":\"attempt.submitted\",\"occurredAt\":\"%s\",\"clock\":{\"bootId\":\"before\",\"elapsedMs\":5},%s\"data\":%s}"
                        .formatted(id, RECEIVED.minusSeconds(minutesBefore * 60), enrollment, data));
    }
}
