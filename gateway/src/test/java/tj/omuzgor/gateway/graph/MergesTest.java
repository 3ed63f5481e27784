package tj.omuzgor.gateway.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static tj.omuzgor.gateway.graph.Answers.byIds;
import static tj.omuzgor.gateway.graph.Answers.page;
import static tj.omuzgor.gateway.graph.Answers.parameters;
import static tj.omuzgor.gateway.graph.Answers.record;
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

/** Teachers whom the registry holds twice. */
@GatewayTest
final class MergesTest {
    private static final UUID PERSON = UUID.randomUUID();
    private static final UUID DOUBLE = UUID.randomUUID();
    private static final UUID MERGE = UUID.randomUUID();
    private static final String REGISTRAR =
            Tokens.with(Role.REGISTRAR, UUID.randomUUID()).signed();

    @BeforeEach
    void forget() {
        Stub.resetAll();
    }

    @Test
    void showsTwoWhoMayBeOneWithAllThatIsKnownOfThem() {
        Stub.of("identity").on("GET /merges/candidates", page(List.of("""
                {"first":%s,"second":%s,"similarity":0.875,"samePhone":true,"reasons":["same-phone"]}""".formatted(
                        record(PERSON, MERGE), record(DOUBLE, MERGE)))));

        Graph.ask(
                        REGISTRAR,
                        "query($u:ID!){mergeCandidates(unitId:$u){edges{node{first{family} firstRecord{postings{edges{node{from}}}} second{id} similarity samePhone reasons}}}}",
                        Map.of("u", MERGE.toString()))
                .body("errors", nullValue())
                .body("data.mergeCandidates.edges[0].node.first.family", equalTo("Раҳимова"))
                .body("data.mergeCandidates.edges[0].node.firstRecord.postings.edges", hasSize(2))
                .body("data.mergeCandidates.edges[0].node.second.id", equalTo(DOUBLE.toString()))
                .body("data.mergeCandidates.edges[0].node.similarity", equalTo(0.875f))
                .body("data.mergeCandidates.edges[0].node.reasons", contains("SAME_PHONE"));

        assertThat(parameters(Stub.of("identity").asked("/merges/candidates").getFirst(), "unit"))
                .containsExactly(MERGE.toString());
    }

    @Test
    void mergesTwoTeachersAndTakesItBack() {
        Stub.of("identity")
                .on("POST /merges", _ -> Answer.json(201, merge("null")))
                .on("POST /merges/" + MERGE + "/undo", merge("\"registrar\""))
                .on("GET /teachers/by-ids", asked -> byIds(asked, id -> teacher(UUID.fromString(id), null)));

        Graph.ask(
                        REGISTRAR,
                        "mutation($m:ID!,$t:ID!,$p:ID!){mergeTeachers(merge:{id:$m,teacherId:$t,personId:$p,reason:\"Як шахс\"}){id mergedBy undoneAt person{family}}}",
                        Map.of("m", MERGE.toString(), "t", DOUBLE.toString(), "p", PERSON.toString()))
                .body("errors", nullValue())
                .body("data.mergeTeachers.undoneAt", nullValue())
                .body("data.mergeTeachers.person.family", equalTo("Раҳимова"));
        Graph.ask(
                        REGISTRAR,
                        "mutation($m:ID!){undoMerge(id:$m,reason:\"Ду шахс\"){undoneBy}}",
                        Map.of("m", MERGE.toString()))
                .body("errors", nullValue())
                .body("data.undoMerge.undoneBy", equalTo("registrar"));

        assertThat(Stub.of("identity").asked("/merges").getFirst().text())
                .isEqualTo("""
                {"id":"%s","teacherId":"%s","personId":"%s","reason":"Як шахс"}""".formatted(MERGE, DOUBLE, PERSON));
        assertThat(Stub.of("identity")
                        .asked("/merges/" + MERGE + "/undo")
                        .getFirst()
                        .text())
                .isEqualTo("{\"reason\":\"Ду шахс\"}");
    }

    @Test
    void pointsAtTheTeacherWhoIsNotThere() {
        Stub.of("identity")
                .on(
                        "POST /merges",
                        _ -> Answer.problem(
                                404,
                                "not-found",
                                "Not found",
                                ",\"errors\":[{\"pointer\":\"/personId\",\"detail\":\"is not a teacher\"}]"));

        Graph.ask(
                        REGISTRAR,
                        "mutation($m:ID!){mergeTeachers(merge:{id:$m,teacherId:$m,personId:$m,reason:\"a\"}){id}}",
                        Map.of("m", MERGE.toString()))
                .body("errors[0].extensions.code", equalTo("not-found"))
                .body("errors[0].extensions.errors[0].pointer", equalTo("/merge/personId"));
    }

    @Test
    void listsMergesAndFindsOne() {
        Stub.of("identity").on("GET /merges", page(List.of(merge("null"))));

        Graph.ask(
                        REGISTRAR,
                        "query($t:ID!){merges(teacherId:$t){edges{node{teacherId personId reason}}} merge(id:$t){id}}",
                        Map.of("t", DOUBLE.toString()))
                .body("errors", nullValue())
                .body("data.merges.edges.node.personId", contains(PERSON.toString()))
                .body("data.merge", nullValue());

        assertThat(parameters(Stub.of("identity").asked("/merges").getFirst(), "teacher"))
                .containsExactly(DOUBLE.toString());
    }

    @Test
    void keepsTwoPersonsApart() {
        Stub.of("identity").on("POST /merges/dismissals", asked -> Answer.json(201, """
                {"teacherId":"%s","otherId":"%s","reason":"Хоҳарон","dismissedBy":"registrar","dismissedAt":"2026-01-01T00:00:00Z"}""".formatted(PERSON, DOUBLE)));

        Graph.ask(
                        REGISTRAR,
                        "mutation($a:ID!,$b:ID!){dismissMergeCandidate(dismissal:{teacherId:$a,otherId:$b,reason:\"Хоҳарон\"}){dismissedBy}}",
                        Map.of("a", PERSON.toString(), "b", DOUBLE.toString()))
                .body("errors", nullValue())
                .body("data.dismissMergeCandidate.dismissedBy", equalTo("registrar"));
    }

    private static String merge(String undoneBy) {
        return """
                {"id":"%s","teacherId":"%s","personId":"%s","reason":"Як шахс","mergedBy":"registrar","mergedAt":"2026-01-01T00:00:00Z",
                "undoneBy":%s,"undoneAt":null,"undoReason":null}""".formatted(MERGE, DOUBLE, PERSON, undoneBy);
    }
}
