package tj.omuzgor.gateway.graph;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.gateway.GatewayTest;
import tj.omuzgor.gateway.Stub;
import tj.omuzgor.gateway.Stub.Answer;
import tj.omuzgor.test.Tokens;

@GatewayTest
final class ErrorsTest {
    private static final UUID CENTER = UUID.randomUUID();
    private static final String TEACHER = Tokens.ofTeacher(UUID.randomUUID()).signed();
    private static final String MANAGER =
            Tokens.with(Role.CENTER_MANAGER, CENTER).signed();

    @BeforeEach
    void forget() {
        Stub.resetAll();
    }

    @Test
    void carriesTheProblemOfAService() {
        Stub.of("course")
                .on(
                        "POST /enrollments",
                        _ -> Answer.problem(
                                409,
                                "version-not-open",
                                "Дохилшавӣ пӯшида аст",
                                ",\"detail\":\"Course version 1 takes no enrollments.\""));

        Graph.ask(
                        TEACHER,
                        "tg",
                        "mutation($v:ID!){enroll(enrollment:{courseVersionId:$v}){id}}",
                        Map.of("v", CENTER.toString()))
                .statusCode(200)
                .body("data", nullValue())
                .body("errors[0].message", equalTo("Дохилшавӣ пӯшида аст"))
                .body("errors[0].path", equalTo(List.of("enroll")))
                .body("errors[0].extensions.code", equalTo("version-not-open"))
                .body("errors[0].extensions.status", equalTo(409))
                .body("errors[0].extensions.detail", equalTo("Course version 1 takes no enrollments."));
    }

    @Test
    void pointsIntoTheArgumentAtFault() {
        Stub.of("course")
                .on(
                        "POST /cohorts",
                        _ -> Answer.problem(
                                400,
                                "invalid-request",
                                "The request is not valid",
                                ",\"errors\":[{\"pointer\":\"/places\",\"detail\":\"must be at most 1000\"}]"));

        Graph.ask(
                        MANAGER,
                        "mutation($c:ID!){openCohort(cohort:{courseVersionId:$c,centerId:$c,name:\"A\",places:2000,sessions:[]}){id}}",
                        Map.of("c", CENTER.toString()))
                .body("errors[0].extensions.errors[0].pointer", equalTo("/cohort/places"))
                .body("errors[0].extensions.errors[0].detail", equalTo("must be at most 1000"));
    }

    @Test
    void namesAServiceThatDoesNotAnswer() {
        Stub.of("identity").on("GET /me", _ -> null);

        Graph.ask(TEACHER, "ru", "{me{id}}", Map.of())
                .statusCode(200)
                .body("errors[0].extensions.code", equalTo("service-unavailable"))
                .body("errors[0].extensions.detail", equalTo("The service identity does not answer."))
                .body("errors[0].message", equalTo("Часть системы сейчас не отвечает"));
    }

    @Test
    void tellsNothingOfAServiceThatAnswersNonsense() {
        Stub.of("identity").on("GET /me", _ -> Answer.json(500, "{\"stack\":\"java.lang.Boom\"}"));
        Graph.ask(TEACHER, "{me{id}}")
                .body("errors[0].extensions.code", equalTo("upstream-failed"))
                .body("errors[0].toString()", not(containsString("java")));

        Stub.of("identity").on("GET /me", "{\"id\":{}}");
        Graph.ask(TEACHER, "{me{id}}")
                .body("errors[0].extensions.code", equalTo("upstream-failed"))
                .body("errors[0].toString()", not(containsString("java")));
    }

    @Test
    void isAbsentWhereTheServiceFindsNothing() {
        Graph.ask(TEACHER, "query($i:ID!){courseVersion(id:$i){id}}", Map.of("i", CENTER.toString()))
                .statusCode(200)
                .body("data.courseVersion", nullValue())
                .body("errors", nullValue());
    }

    @Test
    void asksForASignInOnEveryField() {
        Graph.ask(null, "{courses{edges{cursor}}}", Map.of())
                .statusCode(200)
                .body("data", nullValue())
                .body("errors[0].message", equalTo("Sign in first"))
                .body("errors[0].extensions.code", equalTo("unauthenticated"));
        Graph.ask(null, "{__schema{queryType{name}}}", Map.of()).body("data.__schema.queryType.name", equalTo("Query"));
    }

    @Test
    void refusesAForgedToken() {
        Graph.ask(Tokens.ofTeacher(CENTER).forged(), "{me{id}}")
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("Bearer"))
                .body("type", equalTo("urn:omuzgor:problem:unauthenticated"));
    }

    @Test
    void refusesWhatNoGrantPermits() {
        Graph.ask(TEACHER, "tg", "{teachers{edges{cursor}}}", Map.of())
                .body("errors[0].extensions.code", equalTo("forbidden"))
                .body("errors[0].message", equalTo("Шумо ба ин амал ҳуқуқ надоред"));
    }

    @Test
    void namesTheArgumentThatIsNoId() {
        Graph.ask(TEACHER, "{courseVersion(id:\"nonsense\"){id}}")
                .body("errors[0].extensions.code", equalTo("invalid-value"))
                .body("errors[0].extensions.errors[0].pointer", equalTo("/id"))
                .body("errors[0].toString()", not(containsString("java")));
    }

    @Test
    void namesTheVariableThatIsNoDate() {
        Graph.ask(
                        MANAGER,
                        "query($c:ID!,$d:Date){coverage(measure:CERTIFIED,unitId:$c,asOf:$d){percent}}",
                        Map.of("c", CENTER.toString(), "d", "2026-13-01"))
                .body("errors[0].extensions.code", equalTo("invalid-value"))
                .body("errors[0].toString()", not(containsString("java")));
        Graph.ask(
                        MANAGER,
                        "mutation($s:[SessionInput!]!,$c:ID!){openCohort(cohort:{courseVersionId:$c,centerId:$c,name:\"A\",places:2,sessions:$s}){id}}",
                        Map.of(
                                "c",
                                CENTER.toString(),
                                "s",
                                List.of(Map.of(
                                        "activityId",
                                        CENTER.toString(),
                                        "startsAt",
                                        "soon",
                                        "endsAt",
                                        "2026-01-01T00:00:00Z",
                                        "place",
                                        "A"))))
                .body("errors[0].extensions.code", equalTo("invalid-value"))
                .body("errors[0].toString()", not(containsString("java")));
    }

    @Test
    void refusesTwoTextsInOneLanguage() {
        Graph.ask(Tokens.with(Role.REGISTRAR, CENTER).signed(), """
                mutation{defineCenters(centers:[{code:"A",unitCode:"B",names:[{language:"tg",text:"x"},{language:"tg",text:"y"}]}]){id}}""")
                .body("errors[0].extensions.code", equalTo("invalid-value"))
                .body("errors[0].extensions.errors[0].pointer", equalTo("/centers/0/names"));
    }

    @Test
    void refusesADeepAWideAndALongDocumentAndALongAnswer() {
        var deep = "{orgUnits{edges{node{" + "parent{".repeat(14) + "id" + "}".repeat(14) + "}}}}";
        Graph.ask(TEACHER, deep).statusCode(400).body("errors[0].extensions.code", equalTo("graphql-limit"));

        var wide = new StringBuilder("{");
        for (int i = 0; i < 300; i++) {
            wide.append("a").append(i).append(":me{id} ");
        }
        Graph.ask(TEACHER, wide + "}").statusCode(400).body("errors[0].extensions.code", equalTo("graphql-limit"));

        var tree =
                "{orgUnits(first:500){edges{node{parent{parent{children(first:500){edges{node{children(first:500){edges{node{id}}}}}}}}}}}}";
        Graph.ask(TEACHER, tree).statusCode(400).body("errors[0].extensions.code", equalTo("graphql-limit"));
        var byVariable = "query($n:Int!)" + tree.replace("500", "$n");
        Graph.ask(TEACHER, byVariable, Map.of("n", 500))
                .statusCode(400)
                .body("errors[0].extensions.code", equalTo("graphql-limit"));
        Graph.ask(TEACHER, byVariable, Map.of("n", "500")).body("errors[0].extensions.code", equalTo("graphql-limit"));
        Graph.ask(TEACHER, byVariable, Map.of("n", 5)).statusCode(200);

        Graph.ask(TEACHER, "{me{" + "id ".repeat(6000) + "}}")
                .statusCode(400)
                .body("errors[0].extensions.code", equalTo("graphql-syntax"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {me{id                                       | graphql-syntax           | Запрос не удаётся прочитать                  | Invalid syntax
            {me{secret}}                                 | graphql-unknown-field    | В схеме нет такого поля                      | secret
            {courses(colour:1){edges{node{id}}}}         | graphql-unknown-argument | У поля нет такого аргумента                  | colour
            {cohort{id}}                                 | graphql-missing-argument | У поля не указан обязательный аргумент       | id
            {courses(first:"many"){edges{node{id}}}}     | graphql-wrong-type       | Значение не того типа, который требуется     | first
            {me}                                         | graphql-selection        | Поле выбрано не так, как допускает его тип   | me
            {cohort(id:$id){id}}                         | graphql-unknown-name     | В запросе используется неизвестное имя       | id
            {me{id} ...F} fragment F on Query{me{id}} fragment G on Query{me{id}} | graphql-invalid | Запрос не соответствует схеме | G
            """)
    void saysWhatIsWrongWithADocumentInTheCallersLanguage(String document, String code, String title, String named) {
        Graph.ask(TEACHER, "ru", document, Map.of())
                .statusCode(400)
                .body("errors[0].message", equalTo(title))
                .body("errors[0].extensions.code", equalTo(code))
                .body("errors[0].extensions.detail", containsString(named));
    }
}
