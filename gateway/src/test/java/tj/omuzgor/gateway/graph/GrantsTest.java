package tj.omuzgor.gateway.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static tj.omuzgor.gateway.graph.Answers.byIds;
import static tj.omuzgor.gateway.graph.Answers.ids;
import static tj.omuzgor.gateway.graph.Answers.page;
import static tj.omuzgor.gateway.graph.Answers.parameters;
import static tj.omuzgor.gateway.graph.Answers.teacher;

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

/** Grants and their trail. */
@GatewayTest
final class GrantsTest {
    private static final UUID UNIT = UUID.randomUUID();
    private static final UUID TEACHER = UUID.randomUUID();
    private static final UUID GRANT = UUID.randomUUID();

    @BeforeEach
    void forget() {
        Stub.resetAll();
    }

    @Test
    void listsWhatTheCallerHoldsWhereNobodyIsNamed() {
        Stub.of("identity")
                .on("GET /grants", page(List.of(grant("school-head"), grant("trainer"))))
                .on("GET /teachers/by-ids", asked -> byIds(asked, id -> teacher(UUID.fromString(id), null)));

        Graph.ask(
                        Tokens.of("somebody").signed(),
                        "{grants{edges{node{role from to teacher{family}}} pageInfo{hasNextPage}}}")
                .statusCode(200)
                .body("errors", nullValue())
                .body("data.grants.edges.node.role", contains("SCHOOL_HEAD", "TRAINER"))
                .body("data.grants.edges[1].node.teacher.family", equalTo("Раҳимова"));

        assertThat(parameters(Stub.of("identity").asked("/grants").getFirst(), "holder"))
                .containsExactly("somebody");
        assertThat(Stub.of("identity").asked("/teachers/by-ids")).hasSize(1);
        assertThat(ids(Stub.of("identity").asked("/teachers/by-ids").getFirst()))
                .containsExactly(TEACHER.toString());
    }

    @Test
    void findsATeacherByTheIdSheHadBefore() {
        var now = UUID.randomUUID();
        Stub.of("identity")
                .on("GET /grants", page(List.of(grant("trainer"))))
                .on(
                        "GET /teachers/by-ids",
                        "["
                                + teacher(now, null)
                                        .replace("\"version\":7", "\"version\":7,\"aliases\":[\"" + TEACHER + "\"]")
                                + "]");

        Graph.ask(Tokens.of("somebody").signed(), "{grants{edges{node{teacherId teacher{id aliases}}}}}")
                .body("errors", nullValue())
                .body("data.grants.edges[0].node.teacherId", equalTo(TEACHER.toString()))
                .body("data.grants.edges[0].node.teacher.id", equalTo(now.toString()))
                .body("data.grants.edges[0].node.teacher.aliases", contains(TEACHER.toString()));
    }

    @Test
    void asksForThoseOfAnother() {
        Stub.of("identity").on("GET /grants", _ -> Answer.problem(403, "forbidden", "Not allowed", ""));

        Graph.ask(Tokens.of("somebody").signed(), "{grants(holder:\"another\"){edges{cursor}}}")
                .body("errors[0].extensions.code", equalTo("forbidden"));

        assertThat(parameters(Stub.of("identity").asked("/grants").getFirst(), "holder"))
                .containsExactly("another");
    }

    @Test
    void tellsWhoChangedAGrant() {
        Stub.of("identity").on("GET /grants/" + GRANT + "/audit", page(List.of("""
                                {"id":"%s","action":"suspended","actor":"registry","at":"2026-01-02T00:00:00Z","grant":%s}""".formatted(
                        UUID.randomUUID(), grant("trainer")))));
        var query = "query($g:ID!){grantAudit(grantId:$g){edges{node{action actor at grant{role}}}}}";

        Graph.ask(Tokens.of("somebody").signed(), query, Map.of("g", GRANT.toString()))
                .body("errors", nullValue())
                .body("data.grantAudit.edges[0].node.action", equalTo("suspended"))
                .body("data.grantAudit.edges[0].node.actor", equalTo("registry"))
                .body("data.grantAudit.edges[0].node.grant.role", equalTo("TRAINER"));
        Graph.ask(
                        Tokens.of("somebody").signed(),
                        query,
                        Map.of("g", UUID.randomUUID().toString()))
                .body("errors", nullValue())
                .body("data.grantAudit", nullValue());
    }

    @Test
    void aManagerGivesARoleAndEndsIt() {
        var manager = Tokens.with(Role.CENTER_MANAGER, UNIT).signed();
        Stub.of("identity")
                .on("POST /grants", asked -> Answer.json(201, grant("trainer")))
                .on("DELETE /grants/" + GRANT, grant("trainer"));

        Graph.ask(
                        manager,
                        "mutation($u:ID!){giveGrant(grant:{holder:\"a\",role:TRAINER,unitId:$u,from:\"2026-01-01T00:00:00Z\"}){role unitId}}",
                        Map.of("u", UNIT.toString()))
                .body("errors", nullValue())
                .body("data.giveGrant.unitId", equalTo(UNIT.toString()));
        Graph.ask(manager, "mutation($g:ID!){endGrant(id:$g){id}}", Map.of("g", GRANT.toString()))
                .body("errors", nullValue())
                .body("data.endGrant.id", equalTo(GRANT.toString()));

        assertThat(Stub.of("identity").asked("/grants").getFirst().text()).isEqualTo("""
                {"holder":"a","role":"trainer","unitId":"%s","from":"2026-01-01T00:00:00Z","to":null}""".formatted(UNIT));
    }

    @Test
    void pointsAtTheRoleThatTheCallerDoesNotGive() {
        Stub.of("identity")
                .on(
                        "POST /grants",
                        _ -> Answer.problem(
                                403,
                                "role-too-high",
                                "Not yours to give",
                                ",\"errors\":[{\"pointer\":\"/role\",\"detail\":\"is not given by the caller's roles\"}]"));

        Graph.ask(
                        Tokens.with(Role.REGISTRAR, UNIT).signed(),
                        "mutation($u:ID!){giveGrant(grant:{holder:\"a\",role:ADMIN,unitId:$u,from:\"2026-01-01T00:00:00Z\"}){id}}",
                        Map.of("u", UNIT.toString()))
                .body("errors[0].extensions.code", equalTo("role-too-high"))
                .body("errors[0].extensions.errors[0].pointer", equalTo("/grant/role"));
    }

    private static String grant(String role) {
        return """
                {"id":"%s","holder":"a","teacherId":"%s","role":"%s","unitId":"%s","from":"2026-01-01T00:00:00Z","to":null}""".formatted(GRANT, TEACHER, role, UNIT);
    }
}
