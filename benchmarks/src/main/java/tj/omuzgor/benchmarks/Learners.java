package tj.omuzgor.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tj.omuzgor.standalone.demo.client.GatewayHttp;
import tj.omuzgor.standalone.demo.client.GraphQlClient;
import tj.omuzgor.standalone.demo.client.KeycloakLogin;
import tj.omuzgor.standalone.demo.client.SignedIn;
import tj.omuzgor.standalone.demo.client.Site;
import tj.omuzgor.standalone.demo.data.DemoAccount;
import tj.omuzgor.standalone.demo.data.DemoCourse;
import tj.omuzgor.standalone.demo.data.DemoPlaces;

/** Teachers with accounts of their own, signed in and enrolled, all through the public interface. */
final class Learners {

    private final GatewayHttp gateway;
    private final KeycloakLogin login;

    Learners(Site site) {
        this.gateway = new GatewayHttp(site);
        this.login = new KeycloakLogin(site);
    }

    /** An activity that is learned by seeing it. */
    record Activity(String id, int planned) {}

    /** One teacher, ready to sync. */
    record Learner(SignedIn signedIn, String enrollmentId, List<Activity> activities) {}

    List<Learner> enroll(int count) {
        GraphQlClient officer = client(DemoAccount.OFFICER.username());
        GraphQlClient registrar = client(DemoAccount.REGISTRAR.username());
        JsonNode district = node(officer.ask(
                "query($code: String!) { orgUnits(code: $code) { edges { node { id } } } }",
                Map.of("code", DemoPlaces.KHUJAND)));
        String version = version(officer);
        List<Activity> activities = activities(officer, version);
        List<Learner> learners = new ArrayList<>();
        JsonNode teachers = officer.ask(
                        "query($unit: ID!) { teachers(unitId: $unit, first: 200) {"
                                + " edges { node { id registryNumber family given } } } }",
                        Map.of("unit", district.path("id").asText()))
                .path("teachers")
                .path("edges");
        for (JsonNode edge : teachers) {
            JsonNode teacher = edge.path("node");
            boolean ofTheDemo = teacher.path("registryNumber").asText().equals(DemoAccount.ZARINA.registryNumber())
                    || teacher.path("registryNumber").asText().equals(DemoAccount.TRAINER.registryNumber());
            if (!ofTheDemo && learners.size() < count) {
                GraphQlClient client = client(open(registrar, teacher));
                learners.add(new Learner(client.caller(), enroll(client, version), activities));
            }
        }
        if (learners.size() < count) {
            throw new IllegalStateException("the district has " + learners.size() + " teachers, not " + count);
        }
        return learners;
    }

    private GraphQlClient client(String username) {
        return new GraphQlClient(gateway, login.signIn(username, DemoAccount.PASSWORD), "en");
    }

    private static String open(GraphQlClient registrar, JsonNode teacher) {
        String username = teacher.path("registryNumber").asText().toLowerCase(Locale.ROOT);
        registrar.ask(
                "mutation($account: AccountInput!) { openAccount(account: $account) { id } }",
                Map.of(
                        "account",
                        Map.of(
                                "username", username,
                                "password", DemoAccount.PASSWORD,
                                "teacherId", teacher.path("id").asText(),
                                "family", teacher.path("family").asText(),
                                "given", teacher.path("given").asText())));
        return username;
    }

    private static String enroll(GraphQlClient client, String version) {
        return client.ask(
                        "mutation($enrollment: EnrollmentInput!) { enroll(enrollment: $enrollment) { id } }",
                        Map.of("enrollment", Map.of("courseVersionId", version)))
                .path("enroll")
                .path("id")
                .asText();
    }

    private static String version(GraphQlClient client) {
        for (JsonNode edge : client.ask("{ courses(first: 100) { edges { node { code courseVersionId } } } }")
                .path("courses")
                .path("edges")) {
            if (edge.path("node").path("code").asText().equals(DemoCourse.OF_THE_PATH)) {
                return edge.path("node").path("courseVersionId").asText();
            }
        }
        throw new IllegalStateException("the demo course is not published");
    }

    private static List<Activity> activities(GraphQlClient client, String version) {
        List<Activity> seen = new ArrayList<>();
        for (JsonNode activity : client.ask(
                        "query($id: ID!) { courseVersion(id: $id) { activities { id kind planned } } }",
                        Map.of("id", version))
                .path("courseVersion")
                .path("activities")) {
            if (List.of("READING", "VIDEO").contains(activity.path("kind").asText())) {
                seen.add(new Activity(
                        activity.path("id").asText(), activity.path("planned").asInt()));
            }
        }
        return seen;
    }

    private static JsonNode node(JsonNode data) {
        return data.elements().next().path("edges").path(0).path("node");
    }
}
