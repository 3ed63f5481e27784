package tj.omuzgor.gateway.authorization;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import tj.omuzgor.gateway.GatewayTest;
import tj.omuzgor.gateway.Stub;
import tj.omuzgor.gateway.Stub.Answer;
import tj.omuzgor.test.authorization.Who;

/**
 * Every REST operation of the table is asked for in every role, and without one: whom the table names reaches the operations of the services
 * that it names, or the gateway's own answer; nobody else reaches any.
 */
@GatewayTest
final class RestRolesTest {
    private static final String THROUGH = "through";
    private static final List<Who> CALLERS = Who.ofEveryRole();
    private static final String BATCH = """
            {"deviceId":"%1$s","clock":{"now":"2026-11-20T08:30:00Z","bootId":"b","elapsedMs":5000},"records":[{"id":"%1$s","kind":"device.enrolled"}]}""".formatted(Samples.ID);

    private static final String QUERY = "?query=%7B__typename%7D";

    /** What the gateway reads itself; the stand-ins of the services read nothing. */
    private static final Map<String, String> BODIES =
            Map.of("POST /sync/v1", BATCH, "POST /graphql", "{\"query\":\"{__typename}\"}");

    @Test
    void letsThroughWhomTheTableNamesAndNobodyElse() {
        letServicesAnswer();
        var softly = new SoftAssertions();
        for (var line : Line.of(Line.Kind.REST)) {
            for (var one : line.ofEachMethod()) {
                for (var caller : CALLERS) {
                    softly.assertThat(met(one, caller))
                            .as("%s by %s", one, caller.name())
                            .isEqualTo(line.expected(caller, THROUGH, "401", "403"));
                }
            }
        }
        softly.assertAll();
    }

    /** Through where exactly the operations were asked; else the status of the refusal. */
    private static String met(Line line, Who caller) {
        Stub.forgetAsked();
        int status = send(line.name(), caller);
        var asked = SampleServices.asked();
        if (asked.equals(wanted(line)) && status == 200) {
            return THROUGH;
        }
        return asked.isEmpty() ? Integer.toString(status) : status + ", but asked " + asked;
    }

    private static int send(String operation, Who caller) {
        var words = operation.split(" ", 2);
        var path = words[1].replaceAll("\\{\\w+}", Samples.ID) + (operation.equals("GET /graphql") ? QUERY : "");
        boolean carries = words[0].equals("POST") || words[0].equals("PUT");
        return Client.status(caller, words[0], path, carries ? BODIES.getOrDefault(operation, "{}") : null);
    }

    private static Set<ServiceOperation> wanted(Line line) {
        return line.operations().stream().map(ServiceOperation::sampled).collect(Collectors.toSet());
    }

    private static void letServicesAnswer() {
        Stub.resetAll();
        Line.of(Line.Kind.REST).stream()
                .flatMap(line -> line.ofEachMethod().stream())
                .flatMap(line -> wanted(line).stream())
                .forEach(operation ->
                        Stub.of(operation.service()).on(operation.operation(), _ -> Answer.json(200, "{}")));
        for (var service : Stub.SERVICES) {
            Stub.of(service)
                    .on(
                            "GET /personal-data",
                            _ -> new Answer(200, Map.of("Content-Type", "application/x-ndjson"), new byte[0]))
                    .on("POST /sync", _ -> Answer.json(200, synced(service)));
        }
    }

    private static String synced(String service) {
        var results = service.equals("identity")
                ? "{\"index\":0,\"id\":\"%s\",\"status\":\"stored\"}".formatted(Samples.ID)
                : "";
        return "{\"results\":[" + results + "],\"changes\":[],\"cursor\":\"c\",\"more\":false,\"reset\":false}";
    }
}
