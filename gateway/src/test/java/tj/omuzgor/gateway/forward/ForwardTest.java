package tj.omuzgor.gateway.forward;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.gateway.GatewayTest;
import tj.omuzgor.gateway.Stub;
import tj.omuzgor.gateway.Stub.Answer;
import tj.omuzgor.test.ChunkedCaller;
import tj.omuzgor.test.Tokens;

@GatewayTest
final class ForwardTest {
    private static final String AUTHOR =
            Tokens.with(Role.CONTENT_AUTHOR, UUID.randomUUID()).signed();
    private static final String REGISTRAR =
            Tokens.with(Role.REGISTRAR, UUID.randomUUID()).signed();

    /** A teacher who keeps the registry and runs a center. */
    private static final String EVERYBODY = Tokens.ofTeacher(UUID.randomUUID())
            .grant(Role.REGISTRAR, UUID.randomUUID())
            .grant(Role.CENTER_MANAGER, UUID.randomUUID())
            .signed();

    @BeforeEach
    void forget() {
        Stub.resetAll();
    }

    /** Longer than what is left of a body is waited for. */
    @ParameterizedTest
    @ValueSource(strings = {"GET /v/ABC", "POST /claims"})
    void keepsTheConnectionOfACallerWhoAsksAgainAndAgain(String request) throws IOException {
        Stub.of("certification").on("GET /v/ABC", "{}");
        Stub.of("identity").on("POST /claims", "{}");
        Stub.of("course").on("PUT /cohorts/1", "{}");
        var body = request.startsWith("GET") ? "" : "{\"query\":\"{__typename}\"}";
        var head =
                request + " HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: " + body.length();
        try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            var deadline = System.nanoTime() + 4_000_000_000L;
            do {
                socket.getOutputStream().write((head + "\r\n\r\n" + body).getBytes(StandardCharsets.US_ASCII));
                var answer = new StringBuilder();
                do {
                    int next = socket.getInputStream().read();
                    assertThat(next).as("after %s", answer).isNotNegative();
                    answer.append((char) next);
                } while (answer.indexOf("\r\n\r\n") < 0
                        || socket.getInputStream().available() > 0);
            } while (System.nanoTime() < deadline);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "certification,/v/ABC",
        "certification,/.well-known/did.json",
        "certification,/status/1",
        "certification,/credentials/1",
        "certification,/achievements/inclusive",
        "certification,/issuers/1",
        "certification,/certificates/1/document",
        "course,/content/keys",
        "course,/packages/1",
        "course,/cohorts/1",
        "course,/quarantined-records",
        "identity,/claim-codes",
        "identity,/devices"
    })
    void passesThePathOnToItsOwner(String owner, String path) {
        Stub.of(owner)
                .on(
                        "GET " + path,
                        _ -> new Answer(
                                200,
                                Map.of(
                                        "Content-Type",
                                        "text/plain",
                                        "X-Of",
                                        owner,
                                        "Content-Security-Policy",
                                        "default-src 'self'",
                                        "Set-Cookie",
                                        "a=b"),
                                "тест".getBytes(StandardCharsets.UTF_8)));

        given().urlEncodingEnabled(false)
                .auth()
                .oauth2(EVERYBODY)
                .header("Accept", "text/plain")
                .header("Cookie", "secret=1")
                .header("X-Other", "1")
                .get(path + "?a=1&b=%2F")
                .then()
                .statusCode(200)
                .header("X-Of", equalTo(owner))
                .header("Content-Security-Policy", equalTo("default-src 'self'"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Content-Encoding", nullValue())
                .header("Content-Length", equalTo("8"))
                .body(equalTo("тест"));

        var asked = Stub.of(owner).asked().getFirst();
        assertThat(asked.uri()).isEqualTo(path + "?a=1&b=%2F");
        assertThat(asked.headers())
                .containsEntry("accept", "text/plain")
                .containsKey("traceparent")
                .doesNotContainKeys("cookie", "x-other");
    }

    @ParameterizedTest
    @CsvSource({"assessment,/quarantined-attempts", "identity,/quarantined-devices"})
    void passesTheQueueOfAServiceOnUnderItsOwnName(String owner, String path) {
        Stub.of(owner)
                .on("GET /quarantined-records", "{}")
                .on("POST /quarantined-records/1/2/judgment", asked -> Answer.json(201, asked.text()));

        given().auth().oauth2(REGISTRAR).get(path + "?first=1").then().statusCode(200);
        given().auth()
                .oauth2(REGISTRAR)
                .header("Content-Type", "application/json")
                .body("{\"decision\":\"accept\"}")
                .post(path + "/1/2/judgment")
                .then()
                .statusCode(201)
                .body("decision", equalTo("accept"));

        assertThat(Stub.of(owner).asked().getFirst().uri()).isEqualTo("/quarantined-records?first=1");
        given().post(path).then().statusCode(405).header("Allow", equalTo("GET"));
    }

    @Test
    void passesAClaimOnWithTheAddressItComesFrom() {
        Stub.of("identity").on("POST /claims", asked -> Answer.json(201, asked.text()));

        given().header("Content-Type", "application/json")
                .header("X-Forwarded-For", "203.0.113.9")
                .body("{\"registryNumber\":\"Т-1\"}")
                .post("/claims")
                .then()
                .statusCode(201)
                .body("registryNumber", equalTo("Т-1"));

        assertThat(Stub.of("identity").asked("/claims").getFirst().headers())
                .containsEntry("x-forwarded-for", "127.0.0.1");
    }

    @Test
    void revokesADeviceAndDoesNothingElseWithIt() {
        Stub.of("identity").on("DELETE /devices/1", "{}");

        given().auth().oauth2(REGISTRAR).delete("/devices/1").then().statusCode(200);
        given().get("/devices/1").then().statusCode(405).header("Allow", equalTo("DELETE"));
    }

    @Test
    void passesOnWhatARangeNeeds() {
        Stub.of("course")
                .on(
                        "GET /content/abc",
                        _ -> new Answer(
                                206,
                                Map.of(
                                        "Content-Type",
                                        "video/webm",
                                        "Content-Range",
                                        "bytes 0-2/9",
                                        "ETag",
                                        "\"x\"",
                                        "Repr-Digest",
                                        "sha-256=:x:",
                                        "Cache-Control",
                                        "public, immutable"),
                                new byte[] {1, 2, 3}));
        var token = Tokens.ofTeacher(UUID.randomUUID()).signed();

        var bytes = given().header("Range", "bytes=0-2")
                .header("If-Range", "\"x\"")
                .header("If-None-Match", "\"y\"")
                .auth()
                .oauth2(token)
                .get("/content/abc")
                .then()
                .statusCode(206)
                .header("Content-Range", equalTo("bytes 0-2/9"))
                .header("ETag", equalTo("\"x\""))
                .header("Repr-Digest", equalTo("sha-256=:x:"))
                .header("Cache-Control", equalTo("public, immutable"))
                .extract()
                .asByteArray();

        assertThat(bytes).containsExactly(1, 2, 3);
        assertThat(Stub.of("course").asked().getFirst().headers())
                .containsEntry("range", "bytes=0-2")
                .containsEntry("if-range", "\"x\"")
                .containsEntry("if-none-match", "\"y\"")
                .containsEntry("authorization", "Bearer " + token);
    }

    @Test
    void answersHeadAndNotModifiedWithoutABody() {
        Stub.of("course")
                .on(
                        "HEAD /content/abc",
                        _ -> new Answer(200, Map.of("ETag", "\"x\"", "Content-Type", "video/webm"), new byte[0]));
        given().head("/content/abc").then().statusCode(200).header("ETag", equalTo("\"x\""));
        Stub.of("course").on("GET /content/abc", _ -> new Answer(304, Map.of("ETag", "\"x\""), new byte[0]));
        given().get("/content/abc").then().statusCode(304).header("ETag", equalTo("\"x\""));
    }

    @Test
    void carriesALargeFileBothWays() {
        var file = new byte[8 << 20];
        new Random(7).nextBytes(file);
        Stub.of("course")
                .on("PUT /content/abc", asked -> Answer.json(Arrays.equals(asked.body(), file) ? 201 : 400, "{}"))
                .on("GET /content/abc", _ -> new Answer(200, Map.of("Content-Type", "video/webm"), file));

        given().auth()
                .oauth2(AUTHOR)
                .contentType("video/webm")
                .header("Content-Digest", "sha-256=:x:")
                .body(file)
                .put("/content/abc")
                .then()
                .statusCode(201);
        assertThat(Stub.of("course").asked().getFirst().headers())
                .hasEntrySatisfying("content-type", type -> assertThat(type).startsWith("video/webm"))
                .containsEntry("content-digest", "sha-256=:x:");
        assertThat(given().get("/content/abc").asByteArray()).isEqualTo(file);
    }

    @Test
    void passesARefusalOnThatComesBeforeTheBodyEnds() throws IOException {
        Stub.of("course").onHead("PUT /content/abc", Answer.problem(413, "request-too-large", "Too large", ""));
        try (var caller = ChunkedCaller.at(RestAssured.port)) {
            caller.begin("PUT /content/abc", "video/webm", "Authorization: Bearer " + AUTHOR);
            for (int i = 0; i < 200; i++) {
                caller.chunk(1_000);
            }

            assertThat(caller.answer()).startsWith("HTTP/1.1 413").contains("request-too-large", "Too large");
            assertThat(caller.isClosed()).isTrue();
        }
        given().auth()
                .oauth2(AUTHOR)
                .body(new byte[1])
                .put("/content/abc")
                .then()
                .statusCode(413);
    }

    @Test
    void keepsABodyFromTheOwnerThatItsSenderMayNotStore() {
        var teacher = Tokens.ofTeacher(UUID.randomUUID()).signed();

        given().body(new byte[1 << 20])
                .put("/content/abc")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("Bearer"))
                .body("type", equalTo("urn:omuzgor:problem:unauthenticated"));
        given().auth()
                .oauth2(teacher)
                .body(new byte[1 << 20])
                .put("/content/abc")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:omuzgor:problem:forbidden"));

        assertThat(Stub.of("course").asked()).isEmpty();
    }

    @Test
    void passesAProblemOnUnchanged() {
        Stub.of("certification")
                .on("GET /v/nope", _ -> Answer.problem(404, "certificate-unknown", "Чунин шаҳодатнома нест", ""));
        given().get("/v/nope")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("title", equalTo("Чунин шаҳодатнома нест"));
    }

    @Test
    void namesTheServiceThatIsAway() {
        Stub.of("certification").on("GET /v/ABC", _ -> null);
        given().header("Accept-Language", "tg")
                .get("/v/ABC")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:omuzgor:problem:service-unavailable"))
                .body("detail", containsString("certification"))
                .body("title", equalTo("Як қисми низом ҳоло ҷавоб намедиҳад"));
    }

    @ParameterizedTest
    @CsvSource({
        "POST,/v/ABC,'GET, HEAD'",
        "DELETE,/content/abc,'GET, HEAD, PUT'",
        "PUT,/packages/1,'GET, HEAD'",
        "PUT,/credentials/1,'GET, HEAD'"
    })
    void refusesOtherMethods(String method, String path, String allow) {
        given().request(method, path)
                .then()
                .statusCode(405)
                .header("Allow", equalTo(allow))
                .body("type", equalTo("urn:omuzgor:problem:method-not-allowed"));
        assertThat(Stub.of("course").asked()).isEmpty();
        assertThat(Stub.of("certification").asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v/../sync",
                "/v/%2e%2e/sync",
                "/content/../../sync",
                "/content/..%2f..%2fsync/x",
                "http://example.org/v/1",
                "//example.org/v/1",
                "/v/..;/sync",
                "/content/@example.org",
                "/certificates/1/revocation",
                "/certificates/1/2/document",
                "/courses"
            })
    void reachesNothingElse(String target) throws IOException {
        var status = rawGet(target);

        for (var service : Stub.SERVICES) {
            for (var asked : Stub.of(service).asked()) {
                assertThat(asked.path())
                        .as(target + " " + status)
                        .matches("/(v|content)/[^/]*.*")
                        .doesNotContain("/sync");
            }
        }
    }

    /** As no client library would send it. */
    private static String rawGet(String target) throws IOException {
        try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(5000);
            socket.getOutputStream()
                    .write(("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
        }
    }
}
