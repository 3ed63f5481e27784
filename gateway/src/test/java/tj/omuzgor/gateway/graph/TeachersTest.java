package tj.omuzgor.gateway.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static tj.omuzgor.gateway.graph.Answers.byIds;
import static tj.omuzgor.gateway.graph.Answers.ids;
import static tj.omuzgor.gateway.graph.Answers.page;
import static tj.omuzgor.gateway.graph.Answers.record;
import static tj.omuzgor.gateway.graph.Answers.teacher;
import static tj.omuzgor.gateway.graph.Answers.unit;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.gateway.GatewayTest;
import tj.omuzgor.gateway.Stub;
import tj.omuzgor.gateway.Stub.Answer;
import tj.omuzgor.test.Tokens;

/** Teachers: those whom a caller sees, their records over time, and corrections. */
@GatewayTest
final class TeachersTest {
    private static final UUID SCHOOL = UUID.randomUUID();
    private static final UUID TEACHER = UUID.randomUUID();
    private static final String HEAD = Tokens.with(Role.SCHOOL_HEAD, SCHOOL).signed();
    private static final String REGISTRAR = Tokens.with(Role.REGISTRAR, SCHOOL).signed();

    @BeforeEach
    void forget() {
        Stub.resetAll();
        Stub.of("identity").on("GET /org-units/by-ids", asked -> byIds(asked, id -> unit(id, null, "school", "S-1")));
    }

    @Test
    void aHeadSeesHerSchoolAndItsTeachers() {
        Stub.of("identity")
                .on("GET /me", """
                        {"id":"sub","username":"head","teacher":%s,"grants":[{"id":"%s","holder":"sub","teacherId":"%s","role":"school-head",
                        "unitId":"%s","from":"2026-01-01T00:00:00Z","to":null}]}""".formatted(teacher(TEACHER, SCHOOL), UUID.randomUUID(), TEACHER, SCHOOL))
                .on("GET /schools", page(List.of(unit(SCHOOL.toString(), null, "school", "S-1"))))
                .on("GET /teachers", page(List.of(teacher(TEACHER, SCHOOL), teacher(UUID.randomUUID(), SCHOOL))))
                .on("GET /teachers/records", asked -> byIds(asked, id -> record(UUID.fromString(id), SCHOOL)))
                .on("GET /centers/by-ids", "[]");

        Graph.ask(HEAD, """
                {me{username teacher{family school{code} record{postings{edges{node{school{code} primary}}}}} grants{role unit{code} center{code}}}
                 schools{edges{node{id code}}}
                 teachers{edges{node{id family latin{family} phone levels minimumQualification category version
                   record{postings{edges{node{from to withdrawnAt school{code}}}} absences{edges{node{status to}}}
                     categories{edges{node{category from}}} externalIds{edges{node{scheme value}}}}}}}}""")
                .statusCode(200)
                .body("errors", nullValue())
                .body("data.me.grants[0].role", equalTo("SCHOOL_HEAD"))
                .body("data.me.grants[0].unit.code", equalTo("S-1"))
                .body("data.me.grants[0].center", nullValue())
                .body("data.me.teacher.record.postings.edges.node.primary", contains(true, false))
                .body("data.schools.edges.node.id", contains(SCHOOL.toString()))
                .body("data.teachers.edges", hasSize(2))
                .body("data.teachers.edges[0].node.latin.family", equalTo("Rahimova"))
                .body("data.teachers.edges[0].node.levels", contains("LOWER_SECONDARY"))
                .body("data.teachers.edges[0].node.category", equalTo("FIRST"))
                .body("data.teachers.edges[0].node.version", equalTo(7))
                .body("data.teachers.edges[1].node.record.absences.edges[0].node.status", equalTo("LONG_LEAVE"))
                .body("data.teachers.edges[1].node.record.categories.edges[0].node.category", equalTo("HIGHEST"))
                .body("data.teachers.edges[1].node.record.externalIds.edges[0].node.value", equalTo("A 1"))
                .body("data.teachers.edges[1].node.record.postings.edges[0].node.school.code", equalTo("S-1"));

        assertThat(Stub.of("identity").asked("/teachers/records").stream()
                        .mapToInt(asked -> ids(asked).size())
                        .sum())
                .isEqualTo(2);
        assertThat(Stub.of("identity").asked("/org-units/by-ids")).hasSize(1);
    }

    @Test
    void pointsAtThePlaceThatIsNotTheCallers() {
        Stub.of("identity")
                .on(
                        "GET /schools",
                        _ -> Answer.problem(
                                403,
                                "outside-your-units",
                                "Берун аз ҷойҳои шумо",
                                ",\"errors\":[{\"pointer\":\"#query/unit\",\"detail\":\"lies outside\"}]"));

        Graph.ask(HEAD, "tg", "query($u:ID!){schools(unitId:$u){edges{cursor}}}", Map.of("u", TEACHER.toString()))
                .body("errors[0].message", equalTo("Берун аз ҷойҳои шумо"))
                .body("errors[0].extensions.code", equalTo("outside-your-units"))
                .body("errors[0].extensions.errors[0].pointer", equalTo("/unitId"));
    }

    @Test
    void hasNoRecordWhereTheCallerSeesNone() {
        Stub.of("identity")
                .on("GET /teachers/" + TEACHER, teacher(TEACHER, null))
                .on("GET /teachers/records", "[]");

        Graph.ask(
                        HEAD,
                        "query($t:ID!){teacher(id:$t){id school{id} record{teacherId}}}",
                        Map.of("t", TEACHER.toString()))
                .body("errors", nullValue())
                .body("data.teacher.id", equalTo(TEACHER.toString()))
                .body("data.teacher.record", nullValue());
    }

    @Test
    void correctsATeacherAndAnswersHerRecordOfNow() {
        Stub.of("identity").on("PUT /teachers/" + TEACHER, asked -> {
            assertThat(asked.text()).isEqualTo("""
                    {"version":6,"family":"Раҳимова","given":"Нигора","patronymic":null,"sex":"female","birthDate":"1990-02-03",\
                    "subjects":["math"],"languages":["tg"],"details":{"latin":{"family":"Rahimova","given":"Nigora","patronymic":null},\
                    "phone":null,"levels":["primary"],"minimumQualification":true,"categories":[{"category":"first","from":"2026-01-01","to":null}],\
                    "externalIds":[{"scheme":"passport","value":"A 1","from":null,"to":null}]}}""");
            return Answer.json(200, record(TEACHER, SCHOOL));
        });

        Graph.ask(REGISTRAR, """
                mutation($t:ID!){correctTeacher(id:$t,correction:{version:6,family:"Раҳимова",given:"Нигора",sex:FEMALE,birthDate:"1990-02-03",
                  subjects:["math"],languages:["tg"],details:{latin:{family:"Rahimova",given:"Nigora"},levels:[PRIMARY],minimumQualification:true,
                  categories:[{category:FIRST,from:"2026-01-01"}],externalIds:[{scheme:"passport",value:"A 1"}]}})
                  {version record{postings{edges{node{primary}}}}}}""", Map.of("t", TEACHER.toString()))
                .statusCode(200)
                .body("errors", nullValue())
                .body("data.correctTeacher.version", equalTo(7))
                .body("data.correctTeacher.record.postings.edges.node.primary", contains(true, false));

        assertThat(Stub.of("identity").asked("/teachers/records")).isEmpty();
    }

    @Test
    void refusesACorrectionOfWhatChangedMeanwhile() {
        Stub.of("identity")
                .on(
                        "PUT /teachers/" + TEACHER + "/postings",
                        _ -> Answer.problem(
                                409,
                                "changed-meanwhile",
                                "Changed meanwhile",
                                ",\"errors\":[{\"pointer\":\"/version\",\"detail\":\"is not the present one, 8\"}]"));
        var query = """
                mutation($t:ID!,$s:ID!){correctPostings(id:$t,correction:{version:7,postings:[{schoolId:$s,primary:true,from:"2020-09-01"}]}){id}}""";

        Graph.ask(REGISTRAR, query, Map.of("t", TEACHER.toString(), "s", SCHOOL.toString()))
                .body("errors[0].extensions.code", equalTo("changed-meanwhile"))
                .body("errors[0].extensions.status", equalTo(409))
                .body("errors[0].extensions.errors[0].pointer", equalTo("/correction/version"));
        Graph.ask(REGISTRAR, query, Map.of("t", TEACHER.toString(), "s", "nowhere"))
                .body("errors[0].extensions.code", equalTo("invalid-value"))
                .body("errors[0].extensions.errors[0].pointer", equalTo("/correction/postings/0/schoolId"));
    }

    @Test
    void saysThatATeacherIsOnLeave() {
        Stub.of("identity").on("PUT /teachers/" + TEACHER + "/status", asked -> {
            assertThat(asked.text())
                    .isEqualTo("{\"status\":\"long-leave\",\"from\":\"2026-12-01\",\"to\":null,\"version\":null}");
            return Answer.json(200, record(TEACHER, SCHOOL));
        });

        Graph.ask(
                        REGISTRAR,
                        "mutation($t:ID!){changeTeacherStatus(id:$t,status:{status:LONG_LEAVE,from:\"2026-12-01\"}){record{absences{edges{node{status}}}}}}",
                        Map.of("t", TEACHER.toString()))
                .body("errors", nullValue())
                .body("data.changeTeacherStatus.record.absences.edges[0].node.status", equalTo("LONG_LEAVE"));
    }

    @Test
    void definesASchoolWithAllThatIsKnownOfIt() {
        Stub.of("identity").on("PUT /org-units", asked -> {
            assertThat(asked.text()).isEqualTo("""
                    [{"code":"S-1","parentCode":"D-1","kind":"school","names":{"tg":"Мактаб"},"since":"2026-01-01",\
                    "formerNames":[{"names":{"tg":"Пешина"},"from":null,"to":"2026-01-01"}],\
                    "externalIds":[{"scheme":"emis","value":"0457","from":"2019-09-01","to":null}],\
                    "school":{"locality":"rural","type":"general","levels":["primary"],"languages":["tg"],"connectivity":"good",\
                    "connectivityMeasuredOn":"2026-02-20","from":null}}]""");
            return Answer.json(200, "[" + unit(SCHOOL.toString(), null, "school", "S-1") + "]");
        });

        Graph.ask(REGISTRAR, """
                mutation{defineOrgUnits(orgUnits:[{code:"S-1",parentCode:"D-1",kind:SCHOOL,names:[{language:"tg",text:"Мактаб"}],since:"2026-01-01",
                  formerNames:[{names:[{language:"tg",text:"Пешина"}],to:"2026-01-01"}],externalIds:[{scheme:"emis",value:"0457",from:"2019-09-01"}],
                  school:{locality:RURAL,type:GENERAL,levels:[PRIMARY],languages:["tg"],connectivity:GOOD,connectivityMeasuredOn:"2026-02-20"}}]){code}}""").body("errors", nullValue()).body("data.defineOrgUnits[0].code", equalTo("S-1"));
        Graph.ask(REGISTRAR, """
                mutation{defineOrgUnits(orgUnits:[{code:"S-1",kind:SCHOOL,names:[{language:"tg",text:"А"}],externalIds:[null]}]){code}}""")
                .body("errors[0].extensions.code", equalTo("invalid-value"))
                .body("errors[0].extensions.errors[0].pointer", equalTo("/orgUnits/0/externalIds/0"));
    }
}
