package tj.omuzgor.gateway.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static tj.omuzgor.gateway.graph.Answers.byIds;
import static tj.omuzgor.gateway.graph.Answers.history;
import static tj.omuzgor.gateway.graph.Answers.page;
import static tj.omuzgor.gateway.graph.Answers.parameters;
import static tj.omuzgor.gateway.graph.Answers.unit;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tj.omuzgor.gateway.GatewayTest;
import tj.omuzgor.gateway.Stub;
import tj.omuzgor.gateway.Stub.Answer;
import tj.omuzgor.test.Tokens;

/** The tree of org units, downwards and over time. */
@GatewayTest
final class TreeTest {
    private static final UUID COUNTRY = UUID.randomUUID();
    private static final UUID DISTRICT = UUID.randomUUID();
    private static final String ANYBODY = Tokens.of("anybody").signed();

    @BeforeEach
    void forget() {
        Stub.resetAll();
        Stub.of("identity")
                .on("GET /org-units/" + COUNTRY, unit(COUNTRY.toString(), null, "country", "TJ"))
                .on("GET /org-units/by-ids", asked -> byIds(asked, id -> unit(id, null, "country", "TJ")));
    }

    @Test
    void asksForTheChildrenOfALevelOnce() {
        Stub.of("identity").on("GET /org-units/children", asked -> Answer.json(200, children(asked)));

        Graph.ask(ANYBODY, """
                query($id:ID!){orgUnit(id:$id){code children{edges{node{code children(first:2){edges{node{code parentId}} pageInfo{hasNextPage}}}}}}}""", Map.of("id", COUNTRY.toString()))
                .statusCode(200)
                .body("errors", nullValue())
                .body("data.orgUnit.children.edges.node.code", contains("A", "B"))
                .body("data.orgUnit.children.edges[0].node.children.edges.node.code", contains("A", "B"))
                .body("data.orgUnit.children.edges[1].node.children.pageInfo.hasNextPage", equalTo(true));

        var asked = Stub.of("identity").asked("/org-units/children");
        assertThat(asked).hasSize(2);
        assertThat(parameters(asked.get(0), "parent")).containsExactly(COUNTRY.toString());
        assertThat(parameters(asked.get(0), "first")).containsExactly("50");
        assertThat(parameters(asked.get(1), "parent")).hasSize(2);
        assertThat(parameters(asked.get(1), "first")).containsExactly("2");
    }

    @Test
    void tellsListsOfDifferentLengthApart() {
        Stub.of("identity").on("GET /org-units/children", asked -> Answer.json(200, children(asked)));

        Graph.ask(ANYBODY, """
                query($id:ID!){orgUnit(id:$id){a:children(first:1){edges{node{code}}} b:children(first:2){edges{node{code}}}}}""", Map.of("id", COUNTRY.toString()))
                .body("errors", nullValue())
                .body("data.orgUnit.a.edges.node.code", contains("A"))
                .body("data.orgUnit.b.edges.node.code", contains("A", "B"));
    }

    @Test
    void goesOnWhereAListOfChildrenEnded() {
        Stub.of("identity")
                .on("GET /org-units/children", asked -> Answer.json(200, children(asked)))
                .on("GET /org-units", page(List.of(unit(UUID.randomUUID().toString(), COUNTRY, "region", "C"))));
        var query = """
                query($id:ID!,$after:String){orgUnit(id:$id){children(first:2,after:$after){edges{node{code}} pageInfo{hasNextPage hasPreviousPage endCursor}}}}""";
        String end = Graph.ask(ANYBODY, query, Map.of("id", COUNTRY.toString()))
                .extract()
                .path("data.orgUnit.children.pageInfo.endCursor");

        Graph.ask(ANYBODY, query, Map.of("id", COUNTRY.toString(), "after", end))
                .body("errors", nullValue())
                .body("data.orgUnit.children.edges.node.code", contains("C"))
                .body("data.orgUnit.children.pageInfo.hasNextPage", equalTo(false))
                .body("data.orgUnit.children.pageInfo.hasPreviousPage", equalTo(true));

        var asked = Stub.of("identity").asked("/org-units").getFirst();
        assertThat(parameters(asked, "after")).containsExactly("next");
        assertThat(parameters(asked, "parent")).containsExactly(COUNTRY.toString());
    }

    @Test
    void goesOnWithAFewListsOfChildrenAndNeverWithMany() {
        Stub.of("identity")
                .on("GET /org-units/children", asked -> Answer.json(200, children(asked)))
                .on(
                        "GET /org-units",
                        page(IntStream.range(0, 11)
                                .mapToObj(n -> unit(UUID.randomUUID().toString(), COUNTRY, "region", "R" + n))
                                .toList()));
        String end = Graph.ask(ANYBODY, "{orgUnits{edges{node{children(first:2){pageInfo{endCursor}}}}}}")
                .extract()
                .path("data.orgUnits.edges[0].node.children.pageInfo.endCursor");

        Graph.ask(
                        ANYBODY,
                        "query($after:String){orgUnits{edges{node{children(first:2,after:$after){edges{cursor}}}}}}",
                        Map.of("after", end))
                .body("errors[0].extensions.code", equalTo("graphql-limit"));

        assertThat(Stub.of("identity").asked("/org-units")).hasSizeLessThanOrEqualTo(2 + 10);
    }

    @Test
    void asksForTheHistoriesOfAListOnce() {
        Stub.of("identity")
                .on(
                        "GET /org-units",
                        page(List.of(
                                unit(DISTRICT.toString(), COUNTRY, "district", "D"),
                                unit(UUID.randomUUID().toString(), COUNTRY, "school", "S"))))
                .on("GET /org-units/histories", asked -> byIds(asked, id -> history(id, COUNTRY)));

        Graph.ask(ANYBODY, """
                {orgUnits(externalId:"emis:0457"){edges{node{history{placeId
                  names(first:1){edges{node{name to}} pageInfo{hasNextPage}}
                  parents{edges{node{parent{code} from}}}
                  externalIds{edges{node{scheme value from withdrawnAt}}}
                  schoolFacts{edges{node{locality type levels languages connectivity connectivityMeasuredOn}}}}}}}}""")
                .statusCode(200)
                .body("errors", nullValue())
                .body("data.orgUnits.edges[0].node.history.placeId", equalTo(DISTRICT.toString()))
                .body("data.orgUnits.edges[0].node.history.names.edges.node.name", contains("Ғончӣ"))
                .body("data.orgUnits.edges[0].node.history.names.pageInfo.hasNextPage", equalTo(true))
                .body("data.orgUnits.edges[1].node.history.parents.edges[0].node.parent.code", equalTo("TJ"))
                .body("data.orgUnits.edges[1].node.history.externalIds.edges[0].node.value", equalTo("0457"))
                .body("data.orgUnits.edges[1].node.history.schoolFacts.edges[0].node.locality", equalTo("RURAL"))
                .body("data.orgUnits.edges[1].node.history.schoolFacts.edges[0].node.levels", contains("PRIMARY"));

        assertThat(Stub.of("identity").asked("/org-units/histories")).hasSize(1);
        assertThat(Stub.of("identity").asked("/org-units/by-ids")).hasSize(1);
        assertThat(parameters(Stub.of("identity").asked("/org-units").getFirst(), "externalId"))
                .containsExactly("emis%3A0457");
    }

    @Test
    void pagesWithinAHistory() {
        Stub.of("identity").on("GET /org-units/histories", asked -> byIds(asked, id -> history(id, COUNTRY)));
        var query = """
                query($id:ID!,$after:String){orgUnit(id:$id){history{names(first:1,after:$after){edges{node{name}} pageInfo{hasNextPage endCursor}}}}}""";
        String end = Graph.ask(ANYBODY, query, Map.of("id", COUNTRY.toString()))
                .extract()
                .path("data.orgUnit.history.names.pageInfo.endCursor");

        Graph.ask(ANYBODY, query, Map.of("id", COUNTRY.toString(), "after", end))
                .body("data.orgUnit.history.names.edges.node.name", contains("Деваштич"))
                .body("data.orgUnit.history.names.pageInfo.hasNextPage", equalTo(false));
    }

    @Test
    void tellsOfACenterWhatItWas() {
        var center = UUID.randomUUID();
        Stub.of("identity")
                .on(
                        "GET /centers/by-ids",
                        asked -> byIds(
                                asked,
                                id -> "{\"id\":\"%s\",\"code\":\"C\",\"unitId\":\"%s\",\"names\":{\"tg\":\"Марказ\"}}"
                                        .formatted(id, DISTRICT)))
                .on("GET /centers/histories", asked -> byIds(asked, id -> history(id, DISTRICT)));

        Graph.ask(
                        ANYBODY,
                        "query($id:ID!){center(id:$id){name history{parents{edges{node{parentId}}}}}}",
                        Map.of("id", center.toString()))
                .body("errors", nullValue())
                .body("data.center.name", equalTo("Марказ"))
                .body("data.center.history.parents.edges[0].node.parentId", equalTo(DISTRICT.toString()));
        Stub.of("identity").on("GET /centers/by-ids", "[]");
        Graph.ask(ANYBODY, "query($id:ID!){center(id:$id){name}}", Map.of("id", center.toString()))
                .body("errors", nullValue())
                .body("data.center", nullValue());
    }

    /** Two children of every parent asked for, of which as many are answered as asked for; there are more. */
    private static String children(Stub.Asked asked) {
        int first = Integer.parseInt(parameters(asked, "first").getFirst());
        return parameters(asked, "parent").stream()
                .map(parent -> "{\"parentId\":\"" + parent + "\","
                        + page(
                                        List.of("A", "B").subList(0, Math.min(first, 2)).stream()
                                                .map(code -> unit(
                                                        UUID.randomUUID().toString(),
                                                        UUID.fromString(parent),
                                                        "region",
                                                        code))
                                                .toList(),
                                        first <= 2 ? "next" : null)
                                .substring(1))
                .collect(Collectors.joining(",", "[", "]"));
    }
}
