package tj.omuzgor.gateway.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static tj.omuzgor.gateway.graph.Answers.page;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.gateway.GatewayTest;
import tj.omuzgor.gateway.Stub;
import tj.omuzgor.test.Tokens;

/** How far imports are, and what became of them. */
@GatewayTest
final class ImportsTest {
    private static final UUID RUNNING = UUID.randomUUID();
    private static final UUID REFUSED = UUID.randomUUID();
    private static final String REGISTRAR =
            Tokens.with(Role.REGISTRAR, UUID.randomUUID()).signed();

    @BeforeEach
    void forget() {
        Stub.resetAll();
    }

    @Test
    void tellsHowFarAnImportIs() {
        Stub.of("identity").on("GET /imports/" + RUNNING, running());

        Graph.ask(
                        REGISTRAR,
                        "query($id:ID!){import(id:$id){status phase percent rows rowsPerSecond refusal{code}"
                                + " teachers{created updated unchanged rejected} orgUnits{created} ignored dryRun finishedAt}}",
                        Map.of("id", RUNNING.toString()))
                .body("errors", nullValue())
                .body("data.import.status", equalTo("RUNNING"))
                .body("data.import.phase", equalTo("comparing"))
                .body("data.import.percent", equalTo(62))
                .body("data.import.rows", equalTo(410_000))
                .body("data.import.rowsPerSecond", equalTo(15_310))
                .body(
                        "data.import.teachers",
                        equalTo(Map.of("created", 3, "updated", 2, "unchanged", 1, "rejected", 4)))
                .body("data.import.orgUnits.created", equalTo(5))
                .body("data.import.ignored", contains("classes.csv"))
                .body("data.import.dryRun", equalTo(true))
                .body("data.import.finishedAt", nullValue())
                .body("data.import.refusal", nullValue());
    }

    @Test
    void listsImportsWithWhyAFileWasRefused() {
        Stub.of("identity").on("GET /imports", page(List.of(refused(), running()), "next"));

        Graph.ask(
                        REGISTRAR,
                        "{imports(first:2){edges{node{id status refusal{file line column value code reason}}} pageInfo{hasNextPage}}}")
                .body("errors", nullValue())
                .body("data.imports.edges.node.id", contains(REFUSED.toString(), RUNNING.toString()))
                .body("data.imports.edges[0].node.status", equalTo("REFUSED"))
                .body("data.imports.edges[0].node.refusal.file", equalTo("orgs.csv"))
                .body("data.imports.edges[0].node.refusal.line", equalTo(6))
                .body("data.imports.edges[0].node.refusal.column", equalTo("parentSourcedId"))
                .body("data.imports.edges[0].node.refusal.code", equalTo("import-org-cycle"))
                .body("data.imports.edges[0].node.refusal.reason", equalTo("Доира"))
                .body("data.imports.pageInfo.hasNextPage", equalTo(true));

        assertThat(Stub.of("identity").asked("/imports")).hasSize(1);
    }

    @Test
    void anImportThatTheCallerDoesNotSeeIsAbsent() {
        Graph.ask(
                        REGISTRAR,
                        "query($id:ID!){import(id:$id){status}}",
                        Map.of("id", UUID.randomUUID().toString()))
                .body("errors", nullValue())
                .body("data.import", nullValue());
    }

    private static String running() {
        return """
                {"id":"%s","format":"oneroster","fileName":"a.zip","bytes":18000000,"dryRun":true,"status":"running","phase":"comparing",
                 "percent":62,"rows":410000,"rowsPerSecond":15310,"problems":4,"ignored":["classes.csv"],"refusal":null,
                 "orgUnits":{"created":5,"updated":0,"unchanged":0,"rejected":0},
                 "teachers":{"created":3,"updated":2,"unchanged":1,"rejected":4},
                 "requestedAt":"2026-11-01T10:00:00Z","startedAt":"2026-11-01T10:00:01Z","finishedAt":null}""".formatted(RUNNING);
    }

    private static String refused() {
        return """
                {"id":"%s","format":"oneroster","fileName":"b.zip","bytes":18,"dryRun":false,"status":"refused","phase":null,
                 "percent":3,"rows":6,"rowsPerSecond":6,"problems":0,"ignored":[],
                 "refusal":{"file":"orgs.csv","line":6,"column":"parentSourcedId","value":"x","code":"import-org-cycle","reason":"Доира"},
                 "orgUnits":{"created":0,"updated":0,"unchanged":0,"rejected":0},
                 "teachers":{"created":0,"updated":0,"unchanged":0,"rejected":0},
                 "requestedAt":"2026-11-01T10:00:00Z","startedAt":"2026-11-01T10:00:01Z","finishedAt":"2026-11-01T10:00:02Z"}""".formatted(REFUSED);
    }
}
