package tj.omuzgor.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import tj.omuzgor.standalone.demo.client.GatewayHttp;
import tj.omuzgor.standalone.demo.client.GraphQlClient;
import tj.omuzgor.standalone.demo.client.KeycloakLogin;
import tj.omuzgor.standalone.demo.client.Site;
import tj.omuzgor.standalone.demo.data.DemoAccount;
import tj.omuzgor.standalone.demo.path.StepResult;

/** What is on record afterwards of those who walked the path, read by themselves, and of the district, read by its officer. */
final class Ledgers {

    private final GatewayHttp gateway;
    private final KeycloakLogin login;

    Ledgers(Site site) {
        this.gateway = new GatewayHttp(site);
        this.login = new KeycloakLogin(site);
    }

    /** What one teacher has. */
    record Holding(
            int enrollments,
            int attempts,
            int ledgerEntries,
            BigDecimal credits,
            BigDecimal ledgerSum,
            int certificates) {}

    Holding of(List<StepResult> walk) {
        GraphQlClient teacher = client(value(walk, "sign-in", "username"));
        JsonNode data = teacher.ask("""
                query($enrollment: ID!) {
                  myEnrollments { edges { node { id } } }
                  myAttempts(enrollmentId: $enrollment) { edges { node { id } } }
                  myCredits(first: 100) { credits entries { credits } }
                  myCertificates { edges { node { id } } }
                }""", Map.of("enrollment", value(walk, "enroll", "enrollmentId")));
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode entry : data.path("myCredits").path("entries")) {
            sum = sum.add(entry.path("credits").decimalValue());
        }
        return new Holding(
                data.path("myEnrollments").path("edges").size(),
                data.path("myAttempts").path("edges").size(),
                data.path("myCredits").path("entries").size(),
                data.path("myCredits").path("credits").decimalValue(),
                sum,
                data.path("myCertificates").path("edges").size());
    }

    /** How many teachers of the district satisfy a measure. */
    long measured(String measure, List<StepResult> walk) {
        return client(DemoAccount.OFFICER.username())
                .ask(
                        "query($unit: ID!) { coverage(measure: " + measure + ", unitId: $unit) { numerator } }",
                        Map.of("unit", value(walk, "coverage-before", "districtId")))
                .path("coverage")
                .path("numerator")
                .asLong();
    }

    GraphQlClient client(String username) {
        return new GraphQlClient(gateway, login.signIn(username, DemoAccount.PASSWORD), "en");
    }

    static String value(List<StepResult> walk, String step, String member) {
        return walk.stream()
                .filter(result -> result.name().equals(step))
                .map(result -> String.valueOf(result.data().get(member)))
                .findFirst()
                .orElseThrow();
    }
}
