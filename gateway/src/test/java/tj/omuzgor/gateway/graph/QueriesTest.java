package tj.omuzgor.gateway.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.gateway.GatewayTest;
import tj.omuzgor.gateway.Stub;
import tj.omuzgor.gateway.Stub.Answer;
import tj.omuzgor.test.Tokens;

@GatewayTest
final class QueriesTest {
    private static final UUID UNIT = UUID.randomUUID();
    private static final String TEACHER = Tokens.ofTeacher(UUID.randomUUID()).signed();
    private static final String REGISTRAR = Tokens.with(Role.REGISTRAR, UNIT).signed();

    @BeforeEach
    void forget() {
        Stub.resetAll();
    }

    @Test
    void findsACourseInTheLanguageOfTheCaller() {
        Stub.of("course").on("GET /courses", """
                {"items":[{"id":"%s","code":"inclusive","subject":"pedagogy","titles":{"tg":"Дарс","en":"Lesson"},
                 "summaries":{"tg":"Хулоса"},"languages":["tg","en"],"courseVersionId":"%s","version":2,"added":1}],"nextCursor":"n1"}""".formatted(UUID.randomUUID(), UUID.randomUUID()));

        Graph.ask(
                        TEACHER,
                        "{courses(language:\"tg\",text:\"да рс\",first:1){edges{cursor node{code title titles{language text} summary version}}"
                                + " pageInfo{hasNextPage hasPreviousPage endCursor}}}")
                .statusCode(200)
                .body("errors", nullValue())
                .body("data.courses.edges[0].node.title", equalTo("Lesson"))
                .body("data.courses.edges[0].node.summary", equalTo("Хулоса"))
                .body("data.courses.edges[0].node.titles.language", contains("en", "tg"))
                .body("data.courses.edges[0].node.version", equalTo(2))
                .body("data.courses.pageInfo.hasNextPage", equalTo(true))
                .body("data.courses.pageInfo.hasPreviousPage", equalTo(false));

        var asked = Stub.of("course").asked("/courses").getFirst();
        assertThat(asked.uri()).contains("language=tg", "first=1").doesNotContain("after");
        assertThat(asked.headers())
                .containsEntry("authorization", "Bearer " + TEACHER)
                .containsEntry("accept-language", "en")
                .containsKey("traceparent")
                .doesNotContainKey("accept-encoding");
    }

    @Test
    void pagesOnFromAnyItem() {
        Stub.of("identity")
                .on(
                        "GET /centers",
                        asked -> Answer.json(
                                200,
                                asked.uri().contains("after=n1") ? centers("d", "e", null) : centers("a", "c", "n1")));
        var query =
                "query($after:String){centers(first:3,after:$after){edges{cursor node{code}} pageInfo{hasNextPage hasPreviousPage endCursor}}}";

        var first = Graph.ask(TEACHER, query).extract().path("data.centers.edges.cursor");
        var cursors = (List<?>) first;

        Graph.ask(TEACHER, query, Map.of("after", cursors.get(0)))
                .body("data.centers.edges.node.code", contains("b", "c"))
                .body("data.centers.pageInfo.hasNextPage", equalTo(true))
                .body("data.centers.pageInfo.endCursor", equalTo(cursors.get(2)));
        Graph.ask(TEACHER, query, Map.of("after", cursors.get(2)))
                .body("data.centers.edges.node.code", contains("d", "e"))
                .body("data.centers.pageInfo.hasNextPage", equalTo(false))
                .body("data.centers.pageInfo.hasPreviousPage", equalTo(true));
        assertThat(Stub.of("identity").asked("/centers").get(1).uri()).contains("first=4");
    }

    @Test
    void takesNullForWhatIsNotSaid() {
        Stub.of("identity").on("GET /centers", centers("a", "b", null));

        Graph.ask(TEACHER, "{centers(first:null,after:null){edges{node{code}}}}")
                .body("errors", nullValue())
                .body("data.centers.edges.node.code", contains("a", "b"));

        assertThat(Stub.of("identity").asked("/centers").getFirst().uri()).contains("first=50");
    }

    private static String centers(String from, String to, @Nullable String next) {
        var items = new StringBuilder();
        for (char code = from.charAt(0); code <= to.charAt(0); code++) {
            items.append(items.isEmpty() ? "" : ",")
                    .append("{\"id\":\"%s\",\"code\":\"%s\",\"unitId\":\"%s\",\"names\":{\"tg\":\"%s\"}}"
                            .formatted(UUID.randomUUID(), code, UNIT, code));
        }
        return "{\"items\":[" + items + "],\"nextCursor\":" + (next == null ? "null" : "\"" + next + "\"") + "}";
    }

    @Test
    void refusesAPageThatIsTooLarge() {
        Graph.ask(TEACHER, "{centers(first:501){edges{cursor}}}")
                .statusCode(200)
                .body("errors[0].extensions.code", equalTo("invalid-request"))
                .body("errors[0].extensions.errors[0].pointer", equalTo("/first"));
        Graph.ask(TEACHER, "{centers(after:\"!\"){edges{cursor}}}")
                .body("errors[0].extensions.code", equalTo("invalid-cursor"))
                .body("errors[0].extensions.errors[0].pointer", equalTo("/after"));
    }

    @Test
    void sendsARegistrationAndAnswersWhatTheServiceSays() {
        Stub.of("identity").on("PUT /teachers", asked -> {
            assertThat(asked.text()).startsWith("""
                    [{"registryNumber":"TJ-1","family":"Раҳимова","given":"Нигора","patronymic":null,"sex":"female","birthDate":"1990-02-03",\
                    "schoolCode":"S-1","postedFrom":"2020-09-01","subjects":["math"],"languages":["tg"]""");
            return Answer.json(200, """
                    [{"id":"%s","registryNumber":"TJ-1","family":"Раҳимова","given":"Нигора","patronymic":null,"sex":"female",
                    "birthDate":"1990-02-03","status":"long-leave","schoolId":null,"subjects":["math"],"languages":["tg"]}]""".formatted(UNIT));
        });

        Graph.ask(
                        REGISTRAR,
                        "mutation($t:[TeacherInput!]!){registerTeachers(teachers:$t){id family sex status birthDate patronymic schoolId school{code} district{code}}}",
                        Map.of(
                                "t",
                                List.of(Map.of(
                                        "registryNumber",
                                        "TJ-1",
                                        "family",
                                        "Раҳимова",
                                        "given",
                                        "Нигора",
                                        "sex",
                                        "FEMALE",
                                        "birthDate",
                                        "1990-02-03",
                                        "schoolCode",
                                        "S-1",
                                        "postedFrom",
                                        "2020-09-01",
                                        "subjects",
                                        List.of("math"),
                                        "languages",
                                        List.of("tg")))))
                .statusCode(200)
                .body("errors", nullValue())
                .body("data.registerTeachers", hasSize(1))
                .body("data.registerTeachers[0].id", equalTo(UNIT.toString()))
                .body("data.registerTeachers[0].sex", equalTo("FEMALE"))
                .body("data.registerTeachers[0].status", equalTo("LONG_LEAVE"))
                .body("data.registerTeachers[0].birthDate", equalTo("1990-02-03"))
                .body("data.registerTeachers[0].school", nullValue());
    }
}
