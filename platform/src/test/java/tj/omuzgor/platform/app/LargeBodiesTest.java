package tj.omuzgor.platform.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tj.omuzgor.test.ChunkedCaller;

/** The limit of these tests is 10 KB, see application.properties. */
@WithTokens
class LargeBodiesTest {
    private static final int LIMIT = 10 << 10;
    private static final String LARGE = "{\"title\":{\"tg\":\"" + "a".repeat(40_000) + "\"}}";
    private static final Duration LONGEST = Duration.ofSeconds(20);

    @Inject
    Vertx vertx;

    @ParameterizedTest
    @CsvSource({"/errors,en,The request is too large", "/errors/stream,ru,Запрос слишком велик"})
    void refusesABodyThatGrowsPastTheLimit(String path, String language, String title) throws Exception {
        var answer = send(path, language, LARGE.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Content-Language")).contains(language);
        assertThat(answer.headers().firstValue("Connection")).contains("close");
        assertProblem(answer.body(), "request-too-large", title);
    }

    @Test
    void readsABodyOfUnknownLengthUpToTheLimit() throws Exception {
        assertThat(send("/errors/stream", "en", new byte[LIMIT]).body()).isEqualTo("" + LIMIT);
        assertThat(send("/errors/stream", "en", new byte[LIMIT + 1]).statusCode())
                .isEqualTo(413);
    }

    @Test
    void keepsTheConnectionOfABodyThatCameWhole() throws IOException {
        try (var caller = ChunkedCaller.at(RestAssured.port)) {
            for (int i = 0; i < 3; i++) {
                caller.begin("POST /errors/stream", "application/json");
                caller.chunk(5_000);
                caller.chunk(0);
                assertThat(caller.answer()).startsWith("HTTP/1.1 200").endsWith("5000");
            }
        }
    }

    /** Longer than what is left of a body is waited for. */
    @ParameterizedTest
    @ValueSource(strings = {"GET /errors/title", "POST /errors", "POST /errors/stream"})
    void keepsTheConnectionOfACallerWhoAsksAgainAndAgain(String request) throws IOException {
        var body = request.startsWith("GET") ? "" : "{\"count\":\"one\"}";
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

    @Test
    void answersBeforeTheBodyEndsAndClosesTheConnectionWithIt() throws IOException {
        try (var caller = ChunkedCaller.at(RestAssured.port)) {
            caller.begin("POST /errors/stream", "application/json");
            for (int i = 0; i < 30; i++) {
                caller.chunk(1_000);
            }

            var answer = caller.answer();
            assertThat(answer).startsWith("HTTP/1.1 413").containsIgnoringCase("connection: close");
            assertProblem(answer.substring(answer.indexOf('{')), "request-too-large", "The request is too large");

            caller.chunk(1_000);
            caller.chunk(0);
            assertThat(caller.isClosed()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"/errors/stream,413", "/nowhere,404"})
    void closesTheConnectionOfACallerWhoNeverEnds(String path, int status) throws IOException {
        try (var caller = ChunkedCaller.at(RestAssured.port)) {
            caller.begin("POST " + path, "application/json");
            for (int i = 0; i < 30; i++) {
                caller.chunk(1_000);
            }

            assertThat(caller.answer()).startsWith("HTTP/1.1 " + status).contains("application/problem+json");
            assertThat(caller.isClosed()).isTrue();
        }
    }

    @Test
    void refusesOverHttp2AndKeepsTheConnectionForOthers() throws Exception {
        var client = vertx.createHttpClient(new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_2)
                .setHttp2ClearTextUpgrade(false)
                .setHttp2MultiplexingLimit(4));
        try {
            var request = client.request(HttpMethod.POST, RestAssured.port, "localhost", "/errors/stream")
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(LONGEST.toSeconds(), TimeUnit.SECONDS);
            request.putHeader("Content-Type", "application/json")
                    .putHeader("Accept-Language", "en")
                    .setChunked(true);
            request.write(Buffer.buffer(new byte[40_000]));
            var body = request.response()
                    .compose(answer -> {
                        assertThat(answer.version()).isEqualTo(HttpVersion.HTTP_2);
                        assertThat(answer.statusCode()).isEqualTo(413);
                        return answer.body();
                    })
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(LONGEST.toSeconds(), TimeUnit.SECONDS);

            assertProblem(body.toString(), "request-too-large", "The request is too large");
            var next = client.request(HttpMethod.GET, RestAssured.port, "localhost", "/errors/title")
                    .compose(another -> {
                        assertThat(another.connection()).isSameAs(request.connection());
                        return another.send();
                    })
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(LONGEST.toSeconds(), TimeUnit.SECONDS);
            assertThat(next.statusCode()).isEqualTo(200);
        } finally {
            client.close();
        }
    }

    private static HttpResponse<String> send(String path, String language, byte[] body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "application/json")
                .header("Accept-Language", language)
                .timeout(LONGEST)
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }

    private static void assertProblem(String body, String code, String title) {
        var problem = JsonPath.from(body);
        assertThat(problem.getString("type")).isEqualTo("urn:omuzgor:problem:" + code);
        assertThat(problem.getString("title")).isEqualTo(title);
        assertThat(problem.getInt("status")).isEqualTo(413);
    }
}
