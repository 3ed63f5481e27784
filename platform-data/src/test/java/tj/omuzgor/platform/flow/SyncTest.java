package tj.omuzgor.platform.flow;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.uuid.Generators;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.identity.AliasChanged;
import tj.omuzgor.platform.alias.Aliases;
import tj.omuzgor.platform.feed.ChangeFeed;
import tj.omuzgor.platform.feed.FeedEntry;
import tj.omuzgor.test.ServiceTest;
import tj.omuzgor.test.Tokens;

@ServiceTest
class SyncTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Inject
    ChangeFeed feed;

    @Inject
    Pool pool;

    private final UUID teacher = UUID.randomUUID();

    @Test
    void storesOnceAndReportsThePresentStandingOfARepeat() {
        // given
        String record = record(id(), "\"data\":{\"n\":1}");

        // then
        sync(null, record)
                .body("results", hasSize(1))
                .body("results[0].status", equalTo("stored"))
                .body("results[0].duplicate", nullValue());
        sync(null, record, record)
                .body("results.status", equalTo(List.of("stored", "stored")))
                .body("results.duplicate", equalTo(List.of(true, true)));
    }

    @Test
    void refusesAnIdWithOtherContentAndLeavesTheFirstAlone() {
        UUID id = id();
        String first = record(id, "\"data\":{\"n\":1}");
        sync(null, first, record(id, "\"data\":{\"n\":2}"))
                .body("results[0].status", equalTo("stored"))
                .body("results[1].status", equalTo("rejected"))
                .body("results[1].problem.type", equalTo("urn:omuzgor:problem:id-reused"))
                .body("results[1].problem.pointer", equalTo("/records/1/id"))
                .body("results[1].problem.title", equalTo("The id was used before with other content"));
        sync(null, first).body("results[0].duplicate", equalTo(true));
    }

    @Test
    void notesAHeardTimeThatNothingProves() {
        UUID proved = id();
        UUID forged = id();
        Instant heard = Instant.parse("2026-01-02T03:04:05Z");
        String body = frame(null, 10, heardRecord(proved, heard) + "," + heardRecord(forged, heard.plusSeconds(1)))
                .replace("\"heard\":[],", "\"heard\":[\"" + heard + "\"],");

        postBody(teacher, body).body("results.status", equalTo(List.of("stored", "stored")));

        assertThat(pool.preparedQuery("select id from learning_record where owner = $1 and heard_ignored")
                        .execute(Tuple.of(teacher))
                        .await()
                        .atMost(LIMIT))
                .singleElement()
                .satisfies(row -> assertThat(row.getUUID("id")).isEqualTo(forged));
    }

    @Test
    void letsAnotherOwnerUseTheSameId() {
        UUID id = id();
        sync(null, record(id, "\"data\":{\"n\":1}"));
        post(UUID.randomUUID(), null, record(id, "\"data\":{\"n\":2}"))
                .body("results[0].status", equalTo("stored"))
                .body("results[0].duplicate", nullValue());
    }

    @Test
    void countsARecordOnceForAPersonWhicheverOfHerIdsSendsIt() {
        // given
        UUID other = UUID.randomUUID();
        UUID id = id();
        String first = record(id, "\"data\":{\"n\":1}");
        sync(null, first);
        alias(other, teacher);

        // then
        post(other, null, first)
                .body("results[0].status", equalTo("stored"))
                .body("results[0].duplicate", equalTo(true));
        post(other, null, record(id, "\"data\":{\"n\":2}"))
                .body("results[0].problem.type", equalTo("urn:omuzgor:problem:id-reused"));

        // when: the merge is undone
        alias(other, null);

        // then
        post(other, null, record(id, "\"data\":{\"n\":2}")).body("results[0].duplicate", nullValue());
        sync(null, first).body("results[0].duplicate", equalTo(true));
    }

    private void alias(UUID who, @Nullable UUID person) {
        pool.withTransaction(tx -> Aliases.put(tx, List.of(new AliasChanged(who, person))))
                .await()
                .atMost(LIMIT);
    }

    @Test
    void namesWhatIsMalformedAndClaimsNoId() {
        UUID id = id();
        sync(null, record(id, "\"data\":{\"n\":\"one\"}"), "{\"id\":7}")
                .body("results[0].status", equalTo("rejected"))
                .body("results[0].problem.type", equalTo("urn:omuzgor:problem:record-invalid"))
                .body("results[0].problem.pointer", equalTo("/records/0/data/n"))
                .body("results[1].id", nullValue())
                .body("results[1].status", equalTo("rejected"));
        sync(null, record(id, "\"data\":{\"n\":1}")).body("results[0].status", equalTo("stored"));
    }

    @Test
    void quarantinesWhatWaitsAndWhatTheClockMakesDoubtful() {
        String early = record(id(), "\"data\":{\"n\":1}").replace("\"bootId\":\"b\"", "\"bootId\":\"old\"");
        sync(
                        null,
                        record(id(), "\"enrollmentId\":\"" + UUID.randomUUID() + "\",\"data\":{\"n\":1}"),
                        early.replaceAll("\"occurredAt\":\"[^\"]+\"", "\"occurredAt\":\"2031-01-01T00:00:00Z\""))
                .body("results.status", equalTo(List.of("quarantined", "quarantined")))
                .body("results[0].problem.type", equalTo("urn:omuzgor:problem:referent-unknown"))
                .body("results[1].problem.type", equalTo("urn:omuzgor:problem:clock-correction"));
    }

    @Test
    void readsTheFeedInPagesAndStartsAgainOnAnUnknownCursor() {
        // given
        for (int i = 0; i < 5; i++) {
            put("subject-" + i, i);
        }
        put("subject-0", 10);

        // when
        ValidatableResponse first = post(teacher, null, 3, "")
                .body("changes.data.n", equalTo(List.of(1, 2, 3)))
                .body("more", equalTo(true))
                .body("reset", equalTo(false));
        String cursor = first.extract().path("cursor");
        String end = post(teacher, cursor, 3, "")
                .body("changes.data.n", equalTo(List.of(4, 10)))
                .body("more", equalTo(false))
                .extract()
                .path("cursor");

        // then
        post(teacher, end, 3, "").body("changes", hasSize(0)).body("cursor", equalTo(end));
        post(teacher, "nonsense", 500, "").body("changes", hasSize(5)).body("reset", equalTo(true));
        post(UUID.randomUUID(), end, 500, "").body("changes", hasSize(0)).body("reset", equalTo(true));
    }

    @Test
    void asksForATeachersToken() {
        given().contentType(ContentType.JSON)
                .body(frame(null, 10, ""))
                .post("/sync")
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(Tokens.of("somebody").signed())
                .contentType(ContentType.JSON)
                .body(frame(null, 10, ""))
                .post("/sync")
                .then()
                .statusCode(403);
        assertThat(given().auth()
                        .oauth2(Tokens.ofTeacher(teacher).signed())
                        .contentType(ContentType.JSON)
                        .body("{\"records\":[{]}")
                        .post("/sync")
                        .then()
                        .statusCode(400)
                        .extract()
                        .<String>path("type"))
                .isEqualTo("urn:omuzgor:problem:malformed-json");
    }

    private void put(String subject, int n) {
        pool.withTransaction(tx ->
                        feed.put(tx, List.of(new FeedEntry(teacher, "test", subject, java.util.Map.of("n", n)))))
                .await()
                .atMost(LIMIT);
    }

    private ValidatableResponse sync(@Nullable String cursor, String... records) {
        return post(teacher, cursor, records);
    }

    private static ValidatableResponse post(UUID owner, @Nullable String cursor, String... records) {
        return post(owner, cursor, 200, String.join(",", records));
    }

    private static ValidatableResponse post(UUID owner, @Nullable String cursor, int limit, String records) {
        return postBody(owner, frame(cursor, limit, records));
    }

    private static ValidatableResponse postBody(UUID owner, String body) {
        return given().auth()
                .oauth2(Tokens.ofTeacher(owner).signed())
                .header("Accept-Language", "en")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/sync")
                .then()
                .statusCode(200);
    }

    private static String frame(@Nullable String cursor, int limit, String records) {
        int count = records.isEmpty() ? 0 : records.split("\\{\"id\"").length - 1;
        String indexes = IntStream.range(0, count).mapToObj(Integer::toString).collect(Collectors.joining(","));
        return """
                {"deviceId":"%s","receivedAt":"%s","clock":{"now":"%s","bootId":"b","elapsedMs":100000},"heard":[],
                 "indexes":[%s],"cursor":%s,"limit":%d,"records":[%s]}""".formatted(
                        UUID.randomUUID(),
                        Instant.now(),
                        Instant.now(),
                        indexes,
                        cursor == null ? "null" : "\"" + cursor + "\"",
                        limit,
                        records);
    }

    private static String record(UUID id, String rest) {
        return "{\"id\":\"" + id + "\",\"kind\":\"test.noted\",\"occurredAt\":\"" + Instant.now()
                + "\",\"clock\":{\"bootId\":\"b\",\"elapsedMs\":5000}," + rest + "}";
    }

    private static String heardRecord(UUID id, Instant heard) {
        return record(id, "\"data\":{\"n\":1}")
                .replace("\"elapsedMs\":5000", "\"elapsedMs\":5000,\"heard\":\"" + heard + "\"");
    }

    private static UUID id() {
        return Generators.timeBasedEpochRandomGenerator().generate();
    }
}
