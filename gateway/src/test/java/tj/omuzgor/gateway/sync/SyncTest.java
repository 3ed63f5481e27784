package tj.omuzgor.gateway.sync;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.gateway.GatewayTest;
import tj.omuzgor.gateway.Stub;
import tj.omuzgor.gateway.Stub.Answer;
import tj.omuzgor.gateway.Stub.Asked;
import tj.omuzgor.platform.id.Ids;
import tj.omuzgor.test.ChunkedCaller;
import tj.omuzgor.test.Tokens;

@GatewayTest
final class SyncTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final UUID OWNER = UUID.randomUUID();
    private static final UUID DEVICE = UUID.randomUUID();
    private static final String TOKEN = Tokens.ofTeacher(OWNER).signed();
    private static final String CLOCK = "{\"now\":\"2026-11-20T08:30:00Z\",\"bootId\":\"b1\",\"elapsedMs\":5000}";

    @BeforeEach
    void answerAsTheServicesDo() {
        Stub.resetAll();
        for (var service : List.of("identity", "course", "assessment", "certification")) {
            Stub.of(service).on("POST /sync", asked -> stored(service, asked, ""));
        }
    }

    @Test
    void handsEachRecordToItsOwnerExactlyAsSent() {
        var progress =
                "{ \"id\":\"%s\",\"kind\":\"activity.progressed\",  \"data\":{\"seen\":[[0,1e1]],\"n\":1.00,\"t\":\"\\u0442 т\"} }"
                        .formatted(Ids.next());
        var attempt = "{\"kind\":\"attempt.submitted\",\"id\":\"%s\",\"data\":{}}".formatted(Ids.next());
        var unknown = "{\"id\":\"%s\",\"kind\":7}".formatted(Ids.next());

        post(body("[" + progress + "," + attempt + "," + unknown + ", 7]"))
                .statusCode(200)
                .body("results.index", contains(0, 1, 2, 3))
                .body("results.status", contains("stored", "stored", "stored", "stored"))
                .body("results[1].id", equalTo(idOf(attempt)))
                .body("more", equalTo(false))
                .body("reset", nullValue())
                .header("Cache-Control", equalTo("no-store"));

        var course = Stub.of("course").asked("/sync").getFirst();
        assertThat(course.text())
                .contains(
                        "\"records\":[" + progress + "," + unknown + ",7]",
                        "\"indexes\":[0,2,3]",
                        "\"cursor\":null",
                        "\"limit\":66");
        assertThat(course.headers())
                .containsEntry("authorization", "Bearer " + TOKEN)
                .containsEntry("content-type", "application/json");
        assertThat(Stub.of("assessment").asked("/sync").getFirst().text())
                .contains("\"records\":[" + attempt + "]", "\"indexes\":[1]");
        assertThat(Stub.of("certification").asked("/sync").getFirst().text())
                .contains("\"records\":[]", "\"deviceId\":\"" + DEVICE + "\"");
        assertThat(Stub.of("identity").asked()).isEmpty();
    }

    @Test
    void asksIdentityOnceADeviceBroughtAnEnrollmentOfADevice() {
        var enrolled = record("device.enrolled", Ids.next());

        String cursor = post(body("[" + enrolled + "]"))
                .statusCode(200)
                .body("results.status", contains("stored"))
                .extract()
                .path("cursor");

        assertThat(Stub.of("identity").asked("/sync").getFirst().text()).contains("\"records\":[" + enrolled + "]");
        post("{\"deviceId\":\"%s\",\"clock\":%s,\"cursor\":\"%s\",\"records\":[]}".formatted(DEVICE, CLOCK, cursor))
                .statusCode(200);
        assertThat(Stub.of("identity").asked("/sync")).hasSize(2);
    }

    @Test
    void signsAReceiptOverEveryResultInOrder() throws Exception {
        var good = record("activity.completed", Ids.next());
        var withoutId = "{\"kind\":\"activity.completed\"}";
        var twice = "{\"id\":\"%s\",\"id\":\"x\"}".formatted(Ids.next());
        var lone = "{\"id\":\"%s\",\"data\":{\"t\":\"\\ud800\"}}".formatted(Ids.next());
        Stub.of("course").on("POST /sync", asked -> Answer.json(200, """
                {"results":[{"index":0,"id":"%s","status":"stored","duplicate":true},{"index":1,"status":"rejected"},{"index":2,"status":"rejected"},
                {"index":3,"id":"%s","status":"rejected"}],"changes":[],"cursor":"c","more":false,"reset":false}""".formatted(idOf(good), idOf(lone))));

        var answer = post(body("[" + String.join(",", good, withoutId, twice, lone) + "]"))
                .statusCode(200)
                .extract();

        var lines = idOf(good) + " stored " + digest(good) + "\n- rejected " + digest(withoutId) + "\n- rejected -\n"
                + idOf(lone) + " rejected -\n";
        var receipt = verified(answer.path("receipt"));
        assertThat(receipt.path("sha256").asText()).isEqualTo(sha256(lines));
        assertThat(receipt.path("owner").asText()).isEqualTo(OWNER.toString());
        assertThat(receipt.path("deviceId").asText()).isEqualTo(DEVICE.toString());
        assertThat(receipt.path("iat").isNumber()).isTrue();
    }

    @Test
    void signsTheReceiptOfAnEmptyBatch() throws Exception {
        var answer =
                post(body("[]")).statusCode(200).body("results", hasSize(0)).extract();

        assertThat(verified(answer.path("receipt")).path("sha256").asText()).isEqualTo(sha256(""));
        var time = verified(answer.path("serverTime"));
        var receivedAt = Instant.parse(answer.path("receivedAt"));
        assertThat(time.path("iat").decimalValue()).isEqualByComparingTo(ServerTimes.numericDate(receivedAt));
        assertThat(time.size()).isEqualTo(2);
    }

    @Test
    void passesOnOnlyTheTimesItToldThisDevice() {
        String own = post(body("[]")).extract().path("serverTime");
        String receipt = post(body("[]")).extract().path("receipt");
        String foreign = post(body("[]")
                        .replace(DEVICE.toString(), UUID.randomUUID().toString()))
                .extract()
                .path("serverTime");
        var forged = own.substring(0, own.length() - 4) + (own.endsWith("AAAA") ? "BBBB" : "AAAA");
        String told = post(body("[]")).extract().path("receivedAt");
        Stub.of("course").asked();

        var clock = CLOCK.replace(
                "}",
                ",\"serverTimes\":[\"" + String.join("\",\"", own, own, foreign, forged, receipt, "nonsense") + "\"]}");
        var answer = post("{\"deviceId\":\"%s\",\"clock\":%s}".formatted(DEVICE, clock))
                .statusCode(200)
                .extract();

        var heard = read(last("course")).path("heard");
        assertThat(heard).hasSize(1);
        assertThat(Instant.parse(heard.get(0).asText())).isBefore(Instant.parse(told));
        assertThat(read(last("course")).path("receivedAt").asText()).isEqualTo(answer.path("receivedAt"));
        assertThat(read(last("course")).path("clock").has("serverTimes")).isFalse();
    }

    @Test
    void keepsThePlaceOfAServiceThatDoesNotAnswer() {
        String first = post(body("[]")).body("more", equalTo(false)).extract().path("cursor");
        var attempt = record("attempt.submitted", Ids.next());
        Stub.of("assessment").on("POST /sync", _ -> null);

        String second = post(body("[" + attempt + "," + record("activity.progressed", Ids.next()) + "]", first))
                .statusCode(200)
                .body("results.status", contains("retry", "stored"))
                .body("results[0].id", equalTo(idOf(attempt)))
                .body("more", equalTo(true))
                .extract()
                .path("cursor");

        Stub.of("assessment").on("POST /sync", asked -> stored("assessment", asked, ""));
        post(body("[]", second)).body("more", equalTo(false));
        assertThat(read(last("assessment")).path("cursor").asText()).isEqualTo("assessment-1");
        assertThat(read(last("course")).path("cursor").asText()).isEqualTo("course-2");
    }

    @ParameterizedTest
    @CsvSource({"500,application/json", "400,application/problem+json", "503,text/plain", "200,text/plain"})
    void countsAWrongAnswerAsNone(int status, String type) {
        Stub.of("course")
                .on(
                        "POST /sync",
                        _ -> new Answer(
                                status, Map.of("Content-Type", type), "{\"a\":".getBytes(StandardCharsets.UTF_8)));

        post(body("[" + record("activity.progressed", Ids.next()) + "]"))
                .statusCode(200)
                .body("results.status", contains("retry"));
    }

    @Test
    void countsResultsOfOtherRecordsAsNone() {
        Stub.of("course")
                .on("POST /sync", "{\"results\":[],\"changes\":[],\"cursor\":\"c\",\"more\":false,\"reset\":false}");

        post(body("[" + record("activity.progressed", Ids.next()) + "]"))
                .statusCode(200)
                .body("results.status", contains("retry"))
                .body("more", equalTo(true));
    }

    @Test
    void passesOnThatATokenIsNoLongerAccepted() {
        Stub.of("course").on("POST /sync", _ -> Answer.problem(401, "token-superseded", "Sign in again", ""));

        post(body("[]"))
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("Bearer"))
                .body("type", equalTo("urn:omuzgor:problem:token-superseded"))
                .body("title", equalTo("Sign in again"));
    }

    @Test
    void mergesTheChangesOfAllServices() {
        for (var service : List.of("course", "assessment", "certification")) {
            Stub.of(service)
                    .on(
                            "POST /sync",
                            asked -> stored(
                                    service,
                                    asked,
                                    "{\"kind\":\"%s\",\"at\":\"2026-01-01T00:00:00Z\",\"data\":{\"n\":1.50}}"
                                            .formatted(service)));
        }

        post(body("[]"))
                .body("changes.kind", contains("course", "assessment", "certification"))
                .body("changes[0].data.n", equalTo(1.5f));
    }

    @Test
    void beginsAgainWithACursorItDoesNotKnow() {
        for (var cursor : List.of("nonsense!", "bm90IGpzb24", "W10")) {
            post(body("[]", cursor))
                    .statusCode(200)
                    .body("reset", contains("identity", "course", "assessment", "certification"));
            assertThat(read(last("course")).path("cursor").isNull()).isTrue();
        }
        Stub.of("certification")
                .on("POST /sync", "{\"results\":[],\"changes\":[],\"cursor\":\"c\",\"more\":false,\"reset\":true}");
        post(body("[]")).body("reset", contains("certification"));
    }

    @Test
    void takesAPackedBody() throws IOException {
        send(
                        packed(body("[" + record("activity.progressed", Ids.next()) + "]")
                                .getBytes(StandardCharsets.UTF_8)),
                        "gzip")
                .statusCode(200)
                .body("results.status", contains("stored"));
    }

    @Test
    void refusesWhatDoesNotUnpack() throws IOException {
        send("no gzip".getBytes(StandardCharsets.UTF_8), "gzip")
                .statusCode(400)
                .body("type", equalTo("urn:omuzgor:problem:invalid-gzip"));
        var cut = packed(body("[]").getBytes(StandardCharsets.UTF_8));
        send(Arrays.copyOf(cut, cut.length / 2), "gzip")
                .statusCode(400)
                .body("type", equalTo("urn:omuzgor:problem:invalid-gzip"));
        send(body("[]").getBytes(StandardCharsets.UTF_8), "br")
                .statusCode(415)
                .body("errors[0].pointer", equalTo("#header/Content-Encoding"));
    }

    @Test
    void cutsABombOffAndStoresNothing() throws IOException {
        send(packed(new byte[64 << 20]), "gzip")
                .statusCode(413)
                .body("type", equalTo("urn:omuzgor:problem:request-too-large"));
        send(body("[\"" + "x".repeat(1 << 20) + "\"]").getBytes(StandardCharsets.UTF_8), "identity")
                .statusCode(413);
        assertThat(Stub.of("course").asked()).isEmpty();
    }

    /** Past the limit of a batch, and past what the gateway reads at all. */
    @ParameterizedTest
    @ValueSource(ints = {1_100, 3_000})
    void refusesABodyThatGrowsTooLargeBeforeItEnds(int kilobytes) throws IOException {
        try (var device = ChunkedCaller.at(RestAssured.port)) {
            device.begin("POST /sync/v1", "application/json", "Authorization: Bearer " + TOKEN);
            for (int i = 0; i < kilobytes; i++) {
                device.chunk(1_024);
            }

            assertThat(device.answer())
                    .startsWith("HTTP/1.1 413")
                    .contains("application/problem+json", "urn:omuzgor:problem:request-too-large");
            device.chunk(0);
            assertThat(device.isClosed()).isTrue();
        }
        assertThat(Stub.of("course").asked()).isEmpty();
    }

    @Test
    void refusesAPackedBodyThatNeverEnds() throws IOException {
        try (var device = ChunkedCaller.at(RestAssured.port)) {
            device.begin(
                    "POST /sync/v1", "application/json", "Content-Encoding: gzip", "Authorization: Bearer " + TOKEN);
            device.chunk(20);

            assertThat(device.answer()).startsWith("HTTP/1.1 400").contains("urn:omuzgor:problem:invalid-gzip");
            assertThat(device.isClosed()).isTrue();
        }
    }

    @Test
    void refusesMoreThanFiveHundredRecords() {
        var records = IntStream.range(0, 501).mapToObj(_ -> "{}").collect(Collectors.joining(",", "[", "]"));
        post(body(records)).statusCode(413).body("errors[0].pointer", equalTo("/records"));
        assertThat(Stub.of("course").asked()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|/deviceId",
                "{\"deviceId\":7,\"clock\":C}|/deviceId",
                "{\"deviceId\":\"1-1-1-1-1\",\"clock\":C}|/deviceId",
                "{\"deviceId\":\"D\"}|/clock",
                "{\"deviceId\":\"D\",\"clock\":[]}|/clock",
                "{\"deviceId\":\"D\",\"clock\":{\"bootId\":\"b\",\"elapsedMs\":1}}|/clock/now",
                "{\"deviceId\":\"D\",\"clock\":{\"now\":\"2026-11-20T08:30:00Z\",\"bootId\":\"b\",\"elapsedMs\":631152000001}}|/clock/elapsedMs",
                "{\"deviceId\":\"D\",\"clock\":{\"now\":\"yesterday\",\"bootId\":\"b\",\"elapsedMs\":1}}|/clock/now",
                "{\"deviceId\":\"D\",\"clock\":{\"now\":\"2026-11-20T08:30:00Z\",\"elapsedMs\":1}}|/clock/bootId",
                "{\"deviceId\":\"D\",\"clock\":{\"now\":\"2026-11-20T08:30:00Z\",\"bootId\":\"\",\"elapsedMs\":1}}|/clock/bootId",
                "{\"deviceId\":\"D\",\"clock\":{\"now\":\"2026-11-20T08:30:00Z\",\"bootId\":\"b\",\"elapsedMs\":-1}}|/clock/elapsedMs",
                "{\"deviceId\":\"D\",\"clock\":{\"now\":\"2026-11-20T08:30:00Z\",\"bootId\":\"b\",\"elapsedMs\":1.5}}|/clock/elapsedMs",
                "{\"deviceId\":\"D\",\"clock\":{\"now\":\"2026-11-20T08:30:00Z\",\"bootId\":\"b\",\"elapsedMs\":1,\"serverTimes\":[7]}}|/clock/serverTimes/0",
                "{\"deviceId\":\"D\",\"clock\":C,\"cursor\":7}|/cursor",
                "{\"deviceId\":\"D\",\"clock\":C,\"limit\":0}|/limit",
                "{\"deviceId\":\"D\",\"clock\":C,\"limit\":501}|/limit",
                "{\"deviceId\":\"D\",\"clock\":C,\"limit\":\"9\"}|/limit",
            })
    void namesTheMemberThatIsWrong(String body, String pointer) {
        post(body.replace("\"D\"", "\"" + DEVICE + "\"").replace("C", CLOCK))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:omuzgor:problem:invalid-request"))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "nonsense", "{\"records\":7}", "{\"records\":[", "{} {}"})
    void refusesABodyThatDoesNotParse(String body) {
        post(body).statusCode(400).body("type", equalTo("urn:omuzgor:problem:malformed-json"));
    }

    @Test
    void asksForASignInAndForATeacher() {
        given().contentType("application/json")
                .body(body("[]"))
                .post("/sync/v1")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("Bearer"))
                .body("type", equalTo("urn:omuzgor:problem:unauthenticated"));
        given().contentType("application/json")
                .auth()
                .oauth2(Tokens.with(Role.TRAINER, UUID.randomUUID()).signed())
                .body(body("[]"))
                .post("/sync/v1")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:omuzgor:problem:teacher-required"));
        given().contentType("text/plain")
                .auth()
                .oauth2(TOKEN)
                .body("x")
                .post("/sync/v1")
                .then()
                .statusCode(415);
        given().auth().oauth2(TOKEN).get("/sync/v1").then().statusCode(405);
    }

    @Test
    void hasNoBundlesYet() {
        given().config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("application/jose", ContentType.TEXT)))
                .contentType("application/jose")
                .auth()
                .oauth2(TOKEN)
                .body("x")
                .post("/sync/v1/bundles")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:omuzgor:problem:not-found"));
    }

    @Test
    void listsItsPublicKeysForAnybody() {
        given().get("/sync/v1/keys")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("public"))
                .body("keys", hasSize(2))
                .body("keys.use", contains("sig", "enc"))
                .body("keys.alg", contains("ES256", "ECDH-ES+A256KW"))
                .body("keys[0].kid", notNullValue())
                .body("keys[0].d", nullValue());
    }

    private static Answer stored(String service, Asked asked, String changes) {
        var frame = read(asked);
        var results = new ArrayList<String>();
        for (int i = 0; i < frame.path("indexes").size(); i++) {
            var id = frame.path("records").get(i).path("id");
            results.add("{\"index\":" + frame.path("indexes").get(i) + (id.isTextual() ? ",\"id\":" + id : "")
                    + ",\"status\":\"stored\"}");
        }
        var before = frame.path("cursor").asText("");
        int next = before.contains("-") ? Integer.parseInt(before.substring(before.indexOf('-') + 1)) + 1 : 1;
        return Answer.json(
                200,
                "{\"results\":[%s],\"changes\":[%s],\"cursor\":\"%s-%d\",\"more\":false,\"reset\":false}"
                        .formatted(String.join(",", results), changes, service, next));
    }

    private static Asked last(String service) {
        return Stub.of(service).asked("/sync").getLast();
    }

    private static JsonNode read(Asked asked) {
        try {
            return JSON.readTree(asked.body());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String record(String kind, UUID id) {
        return "{\"id\":\"%s\",\"kind\":\"%s\",\"occurredAt\":\"2026-11-20T08:00:00Z\",\"data\":{}}"
                .formatted(id, kind);
    }

    private static String idOf(String record) {
        return record.replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
    }

    private static String body(String records) {
        return "{\"deviceId\":\"%s\",\"clock\":%s,\"records\":%s}".formatted(DEVICE, CLOCK, records);
    }

    private static String body(String records, String cursor) {
        return "{\"deviceId\":\"%s\",\"clock\":%s,\"cursor\":\"%s\",\"records\":%s}"
                .formatted(DEVICE, CLOCK, cursor, records);
    }

    private static ValidatableResponse post(String body) {
        return given().contentType("application/json")
                .header("Accept-Language", "en")
                .auth()
                .oauth2(TOKEN)
                .body(body)
                .post("/sync/v1")
                .then();
    }

    private static ValidatableResponse send(byte[] body, String encoding) {
        return given().contentType("application/json")
                .header("Content-Encoding", encoding)
                .auth()
                .oauth2(TOKEN)
                .body(body)
                .post("/sync/v1")
                .then();
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    /** The canonical form of these records is their own text: names sorted, no spaces. */
    private static String digest(String record) throws Exception {
        return sha256(new JsonCanonicalizer(record).getEncodedString());
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static JsonNode verified(String jws) throws Exception {
        var keys = JWKSet.parse(given().get("/sync/v1/keys").asString());
        var parsed = JWSObject.parse(jws);
        var key = keys.getKeyByKeyId(parsed.getHeader().getKeyID());
        assertThat(parsed.verify(new ECDSAVerifier(key.toECKey()))).isTrue();
        return new ObjectMapper()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .readTree(parsed.getPayload().toString());
    }
}
