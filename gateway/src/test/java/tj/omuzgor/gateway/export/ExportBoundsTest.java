package tj.omuzgor.gateway.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tj.omuzgor.gateway.GatewayTest;
import tj.omuzgor.gateway.Stub;
import tj.omuzgor.gateway.Stub.Answer;
import tj.omuzgor.test.Tokens;

/** An export is made whole, at the pace of the services, and only then taken, at the pace of who asked for it. */
@GatewayTest
final class ExportBoundsTest {
    private static final String PART = "GET /personal-data";
    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** More than all buffers between two sockets of one machine hold, also when it is compressed. */
    private static final int MUCH = 9_000_000;

    /** As the configuration of the tests says. */
    private static final Path FOLDER = Path.of("target/exports/archives");

    private final String token = Tokens.ofTeacher(UUID.randomUUID()).signed();
    private final CountDownLatch gate = new CountDownLatch(1);

    @BeforeEach
    void everyServiceHasNothing() {
        Stub.resetAll();
        Stub.SERVICES.forEach(service -> Stub.of(service).on(PART, _ -> lines("")));
    }

    @AfterEach
    void nothingIsLeft() {
        gate.countDown();
        await().atMost(LIMIT).until(() -> files().isEmpty());
    }

    @Test
    void aSlowReaderHoldsNothingAtTheServicesAndGetsAll() throws IOException {
        Stub.of("course").on(PART, _ -> lines(much()));

        try (var slow = new Line(RestAssured.port, token)) {
            var head = slow.head();
            int length = Line.length(head);

            // Every service has been read to its end: the length is known.
            assertThat(head)
                    .startsWith("HTTP/1.1 200 OK")
                    .doesNotContainIgnoringCase("chunked", "content-encoding: gzip");
            assertThat(length).isGreaterThan(MUCH / 2);
            assertThat(Stub.SERVICES)
                    .allSatisfy(service ->
                            assertThat(Stub.of(service).asked("/personal-data")).hasSize(1));
            assertThat(files()).isEmpty();
            get(token).statusCode(429).body("type", equalTo("urn:omuzgor:problem:export-running"));
            get(Tokens.ofTeacher(UUID.randomUUID()).signed()).statusCode(200);

            assertThat(names(slow.body(length))).containsExactly("README.txt", "course-learning-records.ndjson");
            get(token).statusCode(200);
        }
    }

    @Test
    void whoHangsUpWhileTakingItMayAskAgain() throws IOException {
        Stub.of("course").on(PART, _ -> lines(much()));
        try (var slow = new Line(RestAssured.port, token)) {
            slow.head();
        }

        awaitStatus(200);
    }

    @Test
    void whoTakesNothingIsLetGo() throws IOException {
        Stub.of("course").on(PART, _ -> lines(much()));
        try (var idle = new Line(RestAssured.port, token)) {
            int length = Line.length(idle.head());

            awaitStatus(200);

            assertThat(idle.body(length)).hasSizeLessThan(length);
        }
    }

    @Test
    void whoHangsUpWhileItIsMadeWaitsForNothing() throws IOException {
        var asked = new AtomicInteger();
        Stub.of("identity").on(PART, _ -> asked.getAndIncrement() == 0 ? late() : lines(""));
        try (var gone = new Line(RestAssured.port, token)) {
            await().atMost(LIMIT).until(() -> asked.get() == 1);
            assertThat(files()).hasSize(1);
            get(token).statusCode(429);
        }

        awaitStatus(200);
        assertThat(Stub.of("course").asked()).hasSize(1);
    }

    @Test
    void noMoreThanSoManyAreMadeAtOnce() throws IOException {
        Stub.of("identity").on(PART, _ -> late());
        try (var one = new Line(RestAssured.port, token);
                var two = new Line(
                        RestAssured.port, Tokens.ofTeacher(UUID.randomUUID()).signed())) {
            await().atMost(LIMIT).until(() -> files().size() == 2);

            for (var language : List.of("tg", "ru", "en")) {
                given().auth()
                        .oauth2(Tokens.ofTeacher(UUID.randomUUID()).signed())
                        .header("Accept-Language", language)
                        .get("/me/export")
                        .then()
                        .statusCode(503)
                        .contentType("application/problem+json")
                        .header("Retry-After", equalTo("10"))
                        .header("Content-Language", equalTo(language))
                        .body("type", equalTo("urn:omuzgor:problem:exports-busy"));
            }

            gate.countDown();
            assertThat(one.head()).startsWith("HTTP/1.1 200 OK");
            assertThat(two.head()).startsWith("HTTP/1.1 200 OK");
        }
    }

    @Test
    void whatIsNotMadeInTimeIsRefused() {
        Stub.of("assessment").on(PART, _ -> late());

        get(token)
                .statusCode(504)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:omuzgor:problem:upstream-timeout"));
        gate.countDown();
        get(token).statusCode(200);
    }

    @Test
    void whatIsTooLargeIsRefused() {
        Stub.of("course").on(PART, _ -> lines(much() + much() + much()));

        get(token)
                .statusCode(507)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:omuzgor:problem:export-too-large"));
    }

    @Test
    void askingForTheHeadMakesNothing() {
        given().auth().oauth2(token).head("/me/export").then().statusCode(200).contentType("application/zip");

        assertThat(Stub.of("identity").asked()).isEmpty();
    }

    /** Each archive is made anew: the rest of one is not the rest of another. */
    @Test
    void aPartIsNeverGiven() throws IOException {
        var whole = given().auth()
                .oauth2(token)
                .header("Range", "bytes=10-20")
                .get("/me/export")
                .then()
                .statusCode(200)
                .header("Accept-Ranges", equalTo("none"))
                .extract()
                .asByteArray();

        assertThat(names(whole)).containsExactly("README.txt");
    }

    private Answer late() {
        try {
            gate.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return lines("");
    }

    private void awaitStatus(int status) {
        await().atMost(LIMIT).until(() -> get(token).extract().statusCode() == status);
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.toList();
        }
    }

    private static ValidatableResponse get(String token) {
        return given().auth().oauth2(token).get("/me/export").then();
    }

    /** One line that hardly becomes shorter by compressing it. */
    private static String much() {
        var bytes = new byte[MUCH / 4 * 3];
        new Random(1).nextBytes(bytes);
        return "{\"section\" : \"learning-records\", \"data\" : {\"raw\":\""
                + Base64.getEncoder().encodeToString(bytes) + "\"}}\n";
    }

    private static Answer lines(String body) {
        return new Answer(200, Map.of("Content-Type", "application/x-ndjson"), body.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> names(byte[] archive) throws IOException {
        var names = new java.util.ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                zip.readAllBytes();
            }
        }
        // The directory at the end: a zip that was cut off has none.
        assertThat(new String(archive, StandardCharsets.ISO_8859_1)).contains("PK\5\6");
        return names;
    }
}
