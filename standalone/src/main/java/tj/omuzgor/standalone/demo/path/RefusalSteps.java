package tj.omuzgor.standalone.demo.path;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import tj.omuzgor.standalone.demo.client.Answer;
import tj.omuzgor.standalone.demo.client.Call;
import tj.omuzgor.standalone.demo.client.Refused;
import tj.omuzgor.standalone.demo.client.Unexpected;

/** What must be refused, and how. */
final class RefusalSteps {

    private static final String PREFIX = "urn:omuzgor:problem:";

    private final Cast cast;
    private final Walk walk;

    RefusalSteps(Cast cast, Walk walk) {
        this.cast = cast;
        this.walk = walk;
    }

    void walk(Steps steps) {
        steps.step("refuses-strangers", this::withoutToken)
                .step("refuses-teachers-to-issue", this::teacherIssues)
                .step("refuses-malformed-sync", this::malformed);
    }

    private Told withoutToken() {
        Answer answer =
                cast.gateway.send(Call.get("/packages/" + cast.courseVersionId)).expect(401);
        JsonNode problem = problem(answer);
        return Told.that(
                        "a package without a token: 401 " + problem.path("type").asText())
                .with("status", 401)
                .with("type", problem.path("type").asText());
    }

    private Told teacherIssues() {
        try {
            walk.learner()
                    .client
                    .ask(
                            "mutation($id: ID!) { issueCertificate(enrollmentId: $id) { id } }",
                            Map.of("id", walk.learner().enrollmentId()));
        } catch (Refused refused) {
            Check.equal("the code", "forbidden", refused.code());
            return Told.that("a teacher who issues herself a certificate: " + refused.code())
                    .with("code", refused.code());
        }
        throw new Unexpected("a teacher could issue a certificate");
    }

    private Told malformed() {
        String body = "{\"clock\":{\"now\":\"2026-11-20T08:00:00Z\",\"bootId\":\"b\",\"elapsedMs\":1},\"records\":[]}";
        Answer answer = cast.gateway
                .send(Call.postJson("/sync/v1", body).as(walk.learner().client.caller()))
                .expect(400);
        JsonNode problem = problem(answer);
        Check.equal(
                "the field named",
                "/deviceId",
                problem.path("errors").path(0).path("pointer").asText());
        return Told.that("a sync without deviceId: 400 naming /deviceId")
                .with("status", 400)
                .with("pointer", "/deviceId");
    }

    private static JsonNode problem(Answer answer) {
        Check.that(
                answer.header("Content-Type").startsWith("application/problem+json"),
                answer.asked() + " answered " + answer.status() + " as " + answer.header("Content-Type"));
        JsonNode problem = answer.json();
        Check.that(problem.path("type").asText().startsWith(PREFIX), "the problem's type is " + problem.path("type"));
        Check.equal(
                "the problem's status", answer.status(), problem.path("status").asInt());
        return problem;
    }
}
