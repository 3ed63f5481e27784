package tj.omuzgor.gateway.graph;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tj.omuzgor.gateway.GatewayTest;
import tj.omuzgor.gateway.Stub;
import tj.omuzgor.test.Tokens;

/** GraphQL over HTTP, clause by clause. */
@GatewayTest
final class GraphHttpTest {
    private static final String GRAPHQL = "application/graphql-response+json";
    private static final String JSON = "application/json";
    private static final String NAME = "{__typename}";

    @BeforeEach
    void forget() {
        Stub.resetAll();
    }

    private static RequestSpecification client() {
        var raw = EncoderConfig.encoderConfig()
                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                .encodeContentTypeAs("application/x-www-form-urlencoded", ContentType.TEXT)
                .encodeContentTypeAs("application/graphql", ContentType.TEXT);
        return given().config(RestAssuredConfig.config().encoderConfig(raw)).header("Accept-Language", "en");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                GRAPHQL + "|" + GRAPHQL,
                JSON + "|" + JSON,
                "*/*|" + JSON,
                "application/*|" + JSON,
                "application/json;q=0.5, application/graphql-response+json|" + GRAPHQL,
                "text/html;q=1.0, application/json;q=0.1|" + JSON
            })
    void answersInTheMediaTypeTheClientPrefers(String accept, String answered) {
        client().accept(accept)
                .contentType(JSON)
                .body("{\"query\":\"" + NAME + "\"}")
                .post("/graphql")
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo(answered + "; charset=utf-8"))
                .header("Vary", containsString("Accept"))
                .body("data.__typename", equalTo("Query"));
    }

    @Test
    void answersJsonWhereTheClientNamesNoType() {
        client().header("Accept", "")
                .contentType(JSON)
                .body("{\"query\":\"" + NAME + "\"}")
                .post("/graphql")
                .then()
                .statusCode(200)
                .header("Content-Type", containsString(JSON));
    }

    @Test
    void refusesToAnswerInAnotherType() {
        client().accept("text/html")
                .contentType(JSON)
                .body("{\"query\":\"" + NAME + "\"}")
                .post("/graphql")
                .then()
                .statusCode(406)
                .header("Content-Type", containsString(JSON))
                .body("errors[0].extensions.code", equalTo("not-acceptable"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "application/graphql",
                "application/json;charset=latin1"
            })
    void refusesABodyThatIsNoJson(String type) {
        client().accept(GRAPHQL)
                .header("Content-Type", type)
                .body(("{\"query\":\"" + NAME + "\"}").getBytes(StandardCharsets.UTF_8))
                .post("/graphql")
                .then()
                .statusCode(415)
                .body("errors[0].extensions.code", equalTo("unsupported-media-type"))
                .body("errors[0].extensions.errors[0].pointer", equalTo("#header/Content-Type"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "nonsense", "{\"query\":\"{__typename}\"", "\"\\ud8"})
    void refusesMalformedJson(String body) {
        client().accept(JSON)
                .contentType(JSON)
                .body(body)
                .post("/graphql")
                .then()
                .statusCode(400)
                .body("data", nullValue())
                .body("errors[0].message", equalTo("The body is not valid JSON"))
                .body("errors[0].extensions.code", equalTo("malformed-json"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|/query",
                "{\"query\":null}|/query",
                "{\"query\":\"\"}|/query",
                "{\"query\":7}|/query",
                "{\"query\":{}}|/query",
                "{\"query\":\"{__typename}\",\"operationName\":7}|/operationName",
                "{\"query\":\"{__typename}\",\"operationName\":{}}|/operationName",
                "{\"query\":\"{__typename}\",\"variables\":[]}|/variables",
                "{\"query\":\"{__typename}\",\"variables\":\"{}\"}|/variables",
                "{\"query\":\"{__typename}\",\"variables\":7}|/variables",
                "{\"query\":\"{__typename}\",\"extensions\":[]}|/extensions",
            })
    void namesTheMemberOfAWrongEnvelope(String body, String pointer) {
        client().accept(GRAPHQL)
                .contentType(JSON)
                .body(body)
                .post("/graphql")
                .then()
                .statusCode(400)
                .header("Content-Type", containsString(GRAPHQL))
                .body("errors[0].extensions.code", equalTo("invalid-request"))
                .body("errors[0].extensions.errors[0].pointer", equalTo(pointer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[{\"query\":\"{__typename}\"}]", "7", "null", "\"{__typename}\""})
    void refusesAnEnvelopeThatIsNoObject(String body) {
        client().accept(GRAPHQL)
                .contentType(JSON)
                .body(body)
                .post("/graphql")
                .then()
                .statusCode(400)
                .body("errors[0].extensions.code", equalTo("invalid-request"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"query\":\"{__typename}\",\"operationName\":null,\"variables\":null,\"extensions\":null}",
                "{\"query\":\"{__typename}\",\"variables\":{},\"extensions\":{\"a\":1},\"unknown\":true}",
                "{\"query\":\"query A{__typename} query B{__typename}\",\"operationName\":\"B\"}"
            })
    void takesEveryAllowedEnvelope(String body) {
        client().accept(GRAPHQL)
                .contentType(JSON)
                .body(body)
                .post("/graphql")
                .then()
                .statusCode(200)
                .body("data.__typename", equalTo("Query"));
    }

    @Test
    void answersADocumentThatCannotBeCarriedOutWith400InItsOwnTypeAnd200InJson() {
        for (var query : new String[] {
            "{", "{unknown}", "query($a:Int!){__typename @skip(if:$a)}", "query A{__typename} query B{__typename}"
        }) {
            var body = "{\"query\":\"" + query + "\"}";
            client().accept(GRAPHQL)
                    .contentType(JSON)
                    .body(body)
                    .post("/graphql")
                    .then()
                    .statusCode(400)
                    .body("data", nullValue())
                    .body("errors[0].message", notNullValue())
                    .body("errors[0].extensions.code", containsString("graphql-"));
            client().accept(JSON)
                    .contentType(JSON)
                    .body(body)
                    .post("/graphql")
                    .then()
                    .statusCode(200)
                    .body("data", nullValue());
        }
    }

    @Test
    void takesAQueryByGetDecodedOnce() {
        Stub.of("course").on("GET /courses", "{\"items\":[],\"nextCursor\":null}");
        var token = Tokens.ofTeacher(UUID.randomUUID()).signed();

        client().accept(GRAPHQL)
                .auth()
                .oauth2(token)
                .queryParam("query", "query Q($t:String){courses(text:$t){edges{cursor}}}")
                .queryParam("operationName", "Q")
                .queryParam("variables", "{\"t\":\"100% a+b\"}")
                .get("/graphql")
                .then()
                .statusCode(200)
                .body("errors", nullValue());

        org.assertj.core.api.Assertions.assertThat(
                        Stub.of("course").asked("/courses").getFirst().uri())
                .containsPattern("text=100%25(%20|\\+)a%2Bb");
    }

    @Test
    void refusesAMutationByGet() {
        client().accept(GRAPHQL)
                .queryParam("query", "mutation{endGrant(id:\"1\"){id}}")
                .get("/graphql")
                .then()
                .statusCode(405)
                .header("Allow", equalTo("POST"))
                .body("errors[0].extensions.code", equalTo("method-not-allowed"));
        client().accept(GRAPHQL)
                .queryParam("query", "query A{__typename} mutation B{endGrant(id:\"1\"){id}}")
                .queryParam("operationName", "A")
                .get("/graphql")
                .then()
                .statusCode(200);
    }

    @Test
    void refusesAGetWithoutAQueryOrWithBrokenVariables() {
        client().accept(GRAPHQL)
                .get("/graphql")
                .then()
                .statusCode(400)
                .body("errors[0].extensions.errors[0].pointer", equalTo("/query"));
        client().accept(GRAPHQL)
                .queryParam("query", NAME)
                .queryParam("variables", "{")
                .get("/graphql")
                .then()
                .statusCode(400)
                .body("errors[0].extensions.errors[0].pointer", equalTo("#query/variables"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
    void refusesOtherMethods(String method) {
        client().accept(GRAPHQL)
                .contentType(JSON)
                .body("{\"query\":\"" + NAME + "\"}")
                .request(method, "/graphql")
                .then()
                .statusCode(405)
                .header("Allow", equalTo("GET, POST"))
                .body("errors[0].extensions.code", equalTo("method-not-allowed"));
    }

    @Test
    void refusesABodyBeyondTheLimit() {
        client().accept(GRAPHQL)
                .contentType(JSON)
                .body("{\"query\":\"" + " ".repeat(2 << 20) + NAME + "\"}")
                .post("/graphql")
                .then()
                .statusCode(413)
                .body("errors[0].extensions.code", equalTo("request-too-large"));
    }

    @Test
    void opensNoWebSocket() {
        client().header("Connection", "Upgrade")
                .header("Upgrade", "websocket")
                .header("Sec-WebSocket-Version", "13")
                .header("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==")
                .header("Sec-WebSocket-Protocol", "graphql-transport-ws")
                .get("/graphql")
                .then()
                .statusCode(400);
    }

    @Test
    void tellsNothingOfTheInside() {
        client().accept(GRAPHQL)
                .contentType(JSON)
                .body("{\"query\":\"{unknown}\"}")
                .post("/graphql")
                .then()
                .body(not(containsString("Exception")))
                .body(not(containsString("io.smallrye")));
    }

    @Test
    void answersTheUsualIntrospection() {
        client().accept(GRAPHQL)
                .contentType(JSON)
                .body(Map.of("query", graphql.introspection.IntrospectionQuery.INTROSPECTION_QUERY))
                .post("/graphql")
                .then()
                .statusCode(200)
                .body("errors", nullValue())
                .body("data.__schema.queryType.name", equalTo("Query"));
    }
}
