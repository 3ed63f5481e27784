package tj.omuzgor.test.authorization;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;

/**
 * Holds the authorization table of a service against the running service: every operation of its OpenAPI document is in the table, and for
 * every role at every place the real endpoint answers as the table says. A module's test gives the things and the calls:
 *
 * <pre>{@code
 * new Authorization("coverage-service", scene)
 *         .on("GET /coverage", request -> request.get("/coverage?measure=certified&unit=" + scene.unit()))
 *         .check();
 * }</pre>
 */
public final class Authorization {
    private final String service;
    private final Scene scene;
    private final Map<String, Call> calls = new LinkedHashMap<>();

    /** A call and how a permitted one is told. */
    private record Call(
            Function<RequestSpecification, Response> send,
            @Nullable String finds,
            @Nullable Integer reached) {}

    /**
     * Tests of a service whose things hang on the ids of the scene; the service knows that its teacher is posted under its unit.
     */
    public Authorization(String service, Scene scene) {
        this.service = service;
        this.scene = scene;
        on("GET /admin/events/dead-letters", request -> request.get("/admin/events/dead-letters"));
        reaching(
                "POST /admin/events/dead-letters/{id}/replay",
                404,
                request -> request.post("/admin/events/dead-letters/" + UUID.randomUUID() + "/replay"));
        reaching(
                "POST /admin/events/topics/{topic}/republish",
                404,
                request -> request.post("/admin/events/topics/unknown/republish"));
        reaching(
                "POST /sync",
                400,
                request -> request.contentType("application/json").body("{}").post("/sync"));
        on("GET /personal-data", request -> request.get("/personal-data"));
        on("GET /personal-data?teacher", request -> request.get("/personal-data?teacher=" + scene.teacher()));
    }

    /** A permitted call succeeds. Where an operation is called in several ways, the way stands behind a question mark. */
    public Authorization on(String operation, Function<RequestSpecification, Response> send) {
        calls.put(operation, new Call(send, null, null));
        return this;
    }

    /** A permitted call answers a list; it is empty for the table where it does not hold this text. */
    public Authorization listing(String operation, Object finds, Function<RequestSpecification, Response> send) {
        calls.put(operation, new Call(send, finds.toString(), null));
        return this;
    }

    /** A permitted call is told by this status, since the thing it asks for cannot be had here. */
    public Authorization reaching(String operation, int status, Function<RequestSpecification, Response> send) {
        calls.put(operation, new Call(send, null, status));
        return this;
    }

    /** Asserts it all, and that the documents hold the table. */
    public void check() {
        var matrix = Matrix.ofService();
        var offered = offered();
        assertThat(Matrix.plain(matrix.operations()))
                .as("operations of the table")
                .isEqualTo(offered);
        assertThat(calls.keySet()).as("operations that are called here").isEqualTo(matrix.operations());
        var softly = new SoftAssertions();
        for (var who : Who.all(scene)) {
            calls.forEach((operation, call) -> softly.assertThat(met(call, who))
                    .as("%s by %s", operation, who)
                    .isEqualTo(matrix.expected(operation, who).toString()));
        }
        softly.assertAll();
        MatrixDocument.assertPrinted(service, matrix);
    }

    /** The operations that the service itself says it has. */
    private static Collection<String> offered() {
        Map<String, Map<String, Object>> paths = given().queryParam("format", "json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .path("paths");
        var operations = new TreeSet<String>();
        new TreeMap<>(paths)
                .forEach((path, methods) -> methods.keySet()
                        .forEach(method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        return operations;
    }

    private static String met(Call call, Who who) {
        var request = given().header("Accept-Language", "en");
        if (who.token() != null) {
            request.auth().oauth2(who.token());
        }
        var answer = call.send().apply(request);
        int status = answer.statusCode();
        if (call.reached() != null) {
            return status == call.reached() ? Answer.YES.toString() : Integer.toString(status);
        }
        if (status / 100 != 2) {
            return Integer.toString(status);
        }
        var finds = call.finds();
        boolean found = finds == null || answer.asString().contains(finds);
        return (found ? Answer.YES : Answer.EMPTY).toString();
    }
}
