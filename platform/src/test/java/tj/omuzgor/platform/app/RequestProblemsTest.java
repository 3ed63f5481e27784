package tj.omuzgor.platform.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

@WithTokens
class RequestProblemsTest {
    private static final String ID = "\"id\":\"019b0000-0000-7000-8000-000000000001\"";

    @Test
    void wordsAReturnedProblemInEachLanguage() {
        Refusal.of(Refusal.in("tg-TJ").get("/errors/returned"), 409, "conflict")
                .titled("Ҳолати кунунӣ ба ин имкон намедиҳад")
                .language("tg")
                .detail("The order 7 is closed.")
                .pointers("/id");
        Refusal.of(Refusal.in("fr, ru;q=0.8, en;q=0.5").get("/errors/returned"), 409, "conflict")
                .titled("Текущее состояние этого не допускает")
                .language("ru");
        Refusal.of(Refusal.in("en-GB").get("/errors/returned"), 409, "conflict")
                .titled("The present state does not allow this")
                .language("en");
        Refusal.of(Refusal.in("fr").get("/errors/returned"), 409, "conflict").language("tg");
    }

    @Test
    void answersAThrownProblem() {
        Refusal.of(Refusal.in("en").get("/errors/thrown"), 404, "not-found").detail("No order 7.");
    }

    @Test
    void answersAnUnknownPath() {
        Refusal.of(Refusal.in("en").get("/nowhere"), 404, "not-found").titled("Not found");
        Refusal.of(Refusal.in("ru").get("/errors/nowhere"), 404, "not-found").language("ru");
        Refusal.of(Refusal.in("ru").get("/q/nowhere"), 404, "not-found").language("ru");
    }

    @Test
    void answersAMethodThatIsNotAllowedAndKeepsAllow() {
        var answer = Refusal.in("en").delete("/errors/title");
        Refusal.of(answer, 405, "method-not-allowed");
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD");
        assertThat(given().delete("/errors").header("Allow")).isEqualTo("POST");
    }

    @Test
    void answersAFormatThatIsNotAvailable() {
        Refusal.of(Refusal.in("en").accept("image/png").get("/errors/title"), 406, "not-acceptable");
    }

    @Test
    void answersAContentTypeThatIsNotRead() {
        Refusal.of(Refusal.in("en").contentType("text/csv").body("a,b").post("/errors"), 415, "unsupported-media-type");
    }

    @Test
    void answersABodyPastTheLimit() {
        var large = "{\"title\":{\"tg\":\"" + "а".repeat(20_000) + "\"}}";
        Refusal.of(post(large), 413, "request-too-large").titled("The request is too large");
    }

    @Test
    void answersMalformedJsonWithItsPlace() {
        Refusal.of(post("{\"count\": }"), 400, "malformed-json").detail("The body is not JSON at line 1, column 11.");
        Refusal.of(post("{" + ID + "} {}"), 400, "malformed-json");
        Refusal.of(post("{\"count\":1,\"count\":2}"), 400, "malformed-json");
    }

    @Test
    void namesAnUnknownField() {
        Refusal.of(post("{" + ID + ",\"lines\":[{\"key\":\"a\",\"ammount\":1}]}"), 400, "unknown-field")
                .pointers("/lines/0/ammount");
    }

    @Test
    void namesWhatNoDatabaseHolds() {
        Refusal.of(post("{" + ID + ",\"lines\":[{\"key\":\"a\\u0000\",\"amount\":1}]}"), 400, "invalid-value")
                .pointers("/lines/0/key");
        Refusal.of(post("{" + ID + ",\"at\":\"+300000-01-01T00:00:00Z\"}"), 400, "invalid-value")
                .pointers("/at");
        Refusal.of(post("{" + ID + ",\"at\":\"-100000-01-01T00:00:00Z\"}"), 400, "invalid-value")
                .pointers("/at");
        Refusal.of(Refusal.in("en").urlEncodingEnabled(false).get("/errors/title?text=a%00"), 400, "invalid-value")
                .pointers("#query/text");
        Refusal.of(
                        Refusal.in("en").urlEncodingEnabled(false).get("/errors/title?day=%2B300000-01-01"),
                        400,
                        "invalid-value")
                .pointers("#query/day");
    }

    @Test
    void namesAMistypedField() {
        Refusal.of(post("{\"id\":\"7\"}"), 400, "invalid-value").pointers("/id");
        Refusal.of(post("{" + ID + ",\"count\":\"5\"}"), 400, "invalid-value").pointers("/count");
        Refusal.of(post("{" + ID + ",\"at\":\"yesterday\"}"), 400, "invalid-value")
                .pointers("/at");
        Refusal.of(post("{" + ID + ",\"title\":7}"), 400, "invalid-value").pointers("/title");
        assertThat(Refusal.of(post("{" + ID + ",\"role\":\"king\"}"), 400, "invalid-value")
                        .pointers("/role")
                        .text())
                .contains("teacher, mentor, trainer");
    }

    @Test
    void refusesAnEmptyBody() {
        Refusal.of(given().contentType(ContentType.JSON).post("/errors"), 400, "invalid-request");
    }

    @Test
    void pointsAtEveryViolation() {
        Refusal.of(
                        post("{\"lines\":[{\"key\":\"a\",\"amount\":1},{\"key\":\"\",\"amount\":0}]}"),
                        400,
                        "invalid-request")
                .pointers("/id", "/lines/1/amount", "/lines/1/key");
        Refusal.of(post("{" + ID + ",\"title\":{\"tg\":\"\",\"X\":\"y\"}}"), 400, "invalid-request")
                .pointers("/title/X", "/title/tg");
    }

    @Test
    void pointsIntoAListThatIsTheBody() {
        var answer = Refusal.in("en")
                .contentType(ContentType.JSON)
                .body("[{" + ID + "},{}]")
                .post("/errors/bulk");
        Refusal.of(answer, 400, "invalid-request").pointers("/1/id");
    }

    @Test
    void wordsViolationsInTheCallersLanguage() {
        var body = "{\"lines\":[{\"key\":\"\",\"amount\":1}]}";
        assertThat(detail("en", body)).isEqualTo("must not be null");
        assertThat(detail("ru", body)).isEqualTo("не должно равняться null");
        assertThat(detail("tg", body)).isEqualTo("бояд муайян бошад");
        assertThat(detail("fr", body)).isEqualTo("бояд муайян бошад");
    }

    @Test
    void namesQueryAndHeaderParameters() {
        var path = "/errors/parameters/019b0000-0000-7000-8000-000000000001";
        Refusal.of(Refusal.in("en").header("X-Note", "long").get(path + "?depth=9"), 400, "invalid-request")
                .pointers("#header/X-Note", "#query/depth");
        Refusal.of(Refusal.in("en").get(path + "?depth=x"), 400, "invalid-value")
                .pointers("#query/depth");
        Refusal.of(Refusal.in("en").get("/errors/parameters/7"), 404, "not-found");
    }

    @Test
    void keepsSecretsAndStatesTheIncident() {
        assertThat(Refusal.of(Refusal.in("en").get("/errors/secret"), 500, "internal-error")
                        .text())
                .containsPattern("Incident [0-9a-f-]{36}\\.")
                .doesNotContain("password", "+992");
        Refusal.of(Refusal.in("en").get("/errors/secret-later"), 500, "internal-error");
        Refusal.of(Refusal.in("en").get("/errors/invalid-answer"), 500, "internal-error");
    }

    private static Response post(String body) {
        return Refusal.in("en").contentType(ContentType.JSON).body(body).post("/errors");
    }

    private static String detail(String language, String body) {
        return Refusal.in(language)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/errors")
                .jsonPath()
                .getString("errors.find { it.pointer == '/id' }.detail");
    }
}
