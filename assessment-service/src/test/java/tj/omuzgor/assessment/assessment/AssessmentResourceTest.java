package tj.omuzgor.assessment.assessment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.test.ServiceTest;
import tj.omuzgor.test.Tokens;

@ServiceTest
final class AssessmentResourceTest {

    private static final String AUTHOR =
            Tokens.with(Role.CONTENT_AUTHOR, UUID.randomUUID()).signed();

    @Test
    void publishesAnAssessmentOnceForTheSameContent() {
        String draft = draft("same-content");

        Response first = publish(draft);
        Response again = publish(draft.replace("60", "60.00"));

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.header("Location")).endsWith("/assessments/" + first.path("id"));
        assertThat(first.<Integer>path("version")).isEqualTo(1);
        assertThat(first.<Integer>path("items")).isEqualTo(2);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
    }

    @Test
    void newContentUnderACodeIsItsNextVersion() {
        String first = publish(draft("grows")).path("id");

        Response second = publish(draft("grows").replace("Which one", "Which of them"));

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.<Integer>path("version")).isEqualTo(2);
        assertThat(second.<String>path("id")).isNotEqualTo(first);
        assertThat(publish(draft("grows")).<String>path("id")).isEqualTo(first);
    }

    @Test
    void authorsAtTheSameMomentPublishEachContentOnce() {
        List<CompletableFuture<Response>> requests = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> publish(draft("at-once").replace("Which one", "Which " + i % 3))))
                .toList();

        List<Response> answers = requests.stream().map(CompletableFuture::join).toList();

        assertThat(answers).extracting(Response::statusCode).containsOnly(200, 201);
        assertThat(answers)
                .extracting(Response::statusCode)
                .filteredOn(status -> status == 201)
                .hasSize(3);
        assertThat(answers.stream()
                        .map(answer -> answer.<Integer>path("version"))
                        .distinct())
                .containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    void anyoneSignedInReadsAnAssessmentWithoutItsKeys() {
        String id = publish(draft("readable")).path("id");
        String reader = Tokens.ofTeacher(UUID.randomUUID()).signed();

        Response found = given().auth().oauth2(reader).get("/assessments/" + id);

        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.<String>path("titles.en")).isEqualTo("Quiz");
        assertThat(found.asString()).doesNotContain("correct");
    }

    @Test
    void anUnknownAssessmentIsNotFound() {
        given().auth()
                .oauth2(AUTHOR)
                .get("/assessments/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:omuzgor:problem:not-found"));
    }

    @Test
    void onlyAnAuthorPublishes() {
        String teacher = Tokens.ofTeacher(UUID.randomUUID()).signed();

        given().contentType(ContentType.JSON)
                .body(draft("no-token"))
                .post("/assessments")
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(teacher)
                .contentType(ContentType.JSON)
                .body(draft("no-author"))
                .post("/assessments")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:omuzgor:problem:forbidden"));
        given().get("/assessments/" + UUID.randomUUID()).then().statusCode(401);
    }

    @Test
    void everyBrokenRuleNamesItsField() {
        refused(text -> text.replace("\"draw\": 2", "\"draw\": 3"), "/draw");
        refused(text -> text.replace("60", "60.125"), "/passPercent");
        refused(text -> text.replace("\"key\": \"i2\"", "\"key\": \"i1\""), "/items/1/key");
        refused(text -> text.replace("\"key\": \"b\"", "\"key\": \"a\""), "/items/0/choices/1/key");
        refused(text -> text.replaceFirst("\"correct\": false", "\"correct\": true"), "/items/0/choices");
        refused(text -> text.replaceFirst("\"correct\": true", "\"correct\": false"), "/items/0/choices");
        refused(text -> text.replace("\"correct\": true", "\"correct\": false"), "/items/1/choices");
        refused(text -> text.replaceFirst(", \"tg\": \"Якум\"", ""), "/items/0/choices/0/texts");
        refused(text -> text.replace("Which one", "Which\\u0000"), "/items/0/stems/en");
        refused(text -> text.replace("rules-code", "NO CODE"), "/code");
        refused(text -> text.replace("single-choice", "guess"), "/items/0/kind");
    }

    private static void refused(UnaryOperator<String> change, String pointer) {
        given().auth()
                .oauth2(AUTHOR)
                .contentType(ContentType.JSON)
                .body(change.apply(draft("rules-code")))
                .post("/assessments")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem(pointer))
                .body("detail", not(equalTo("")));
    }

    private static Response publish(String draft) {
        return given().auth()
                .oauth2(AUTHOR)
                .contentType(ContentType.JSON)
                .body(draft)
                .post("/assessments");
    }

    private static String draft(String code) {
        return """
                {"code": "%s", "titles": {"en": "Quiz", "tg": "Санҷиш"}, "passPercent": 60, "draw": 2, "items": [
                  {"key": "i1", "kind": "single-choice", "stems": {"en": "Which one?", "tg": "Кадомаш?"}, "choices": [
                    {"key": "a", "texts": {"en": "First", "tg": "Якум"}, "correct": true},
                    {"key": "b", "texts": {"en": "Second", "tg": "Дуюм"}, "correct": false}]},
                  {"key": "i2", "kind": "multiple-choice", "stems": {"en": "Which?", "tg": "Кадомҳо?"}, "choices": [
                    {"key": "c", "texts": {"en": "First", "tg": "Якум"}, "correct": true},
                    {"key": "d", "texts": {"en": "Second", "tg": "Дуюм"}, "correct": true}]}]}
                """.formatted(code);
    }
}
