package tj.omuzgor.standalone.demo.path;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.standalone.demo.client.Eventually;
import tj.omuzgor.standalone.demo.client.GatewayHttp;
import tj.omuzgor.standalone.demo.client.GraphQlClient;
import tj.omuzgor.standalone.demo.client.KeycloakLogin;
import tj.omuzgor.standalone.demo.client.Site;
import tj.omuzgor.standalone.demo.client.Unexpected;
import tj.omuzgor.standalone.demo.data.DemoAccount;
import tj.omuzgor.standalone.demo.data.DemoCourse;
import tj.omuzgor.standalone.demo.data.DemoPlaces;

/** Who and what the path needs before it begins: the staff, signed in, and the ids of the district, the center and the cohort. */
final class Cast {

    private static final Duration POLL_LIMIT = Duration.ofSeconds(30);

    final GatewayHttp gateway;
    final Eventually eventually;
    final DemoCourse course = new DemoCourse(DemoCourse.OF_THE_PATH);
    final GraphQlClient registrar;
    final GraphQlClient manager;
    final GraphQlClient trainer;
    final GraphQlClient issuer;
    final GraphQlClient officer;
    final String districtId;
    final String centerId;
    final String cohortId;
    final String courseVersionId;
    final String sessionId;
    private final KeycloakLogin login;

    Cast(Site site) {
        gateway = new GatewayHttp(site);
        login = new KeycloakLogin(site);
        eventually = new Eventually(site.clock(), POLL_LIMIT.plus(site.patience()));
        registrar = signIn(DemoAccount.REGISTRAR.username(), "en");
        manager = signIn(DemoAccount.MANAGER.username(), "en");
        trainer = signIn(DemoAccount.TRAINER.username(), "tg");
        issuer = signIn(DemoAccount.ISSUER.username(), "en");
        officer = signIn(DemoAccount.OFFICER.username(), "en");
        districtId = first(
                        officer.ask(
                                "query($code: String!) { orgUnits(code: $code) { edges { node { id code } } } }",
                                Map.of("code", DemoPlaces.KHUJAND)),
                        "code",
                        DemoPlaces.KHUJAND)
                .path("id")
                .asText();
        centerId = first(
                        manager.ask("{ centers(first: 100) { edges { node { id code } } } }"),
                        "code",
                        DemoPlaces.SUGHD_CENTER)
                .path("id")
                .asText();
        courseVersionId = first(
                        manager.ask("{ courses(first: 100) { edges { node { code courseVersionId } } } }"),
                        "code",
                        course.code())
                .path("courseVersionId")
                .asText();
        JsonNode cohort = first(
                manager.ask(
                        "query($center: ID!) { cohorts(centerId: $center, first: 100) {"
                                + " edges { node { id courseVersionId sessions { id } } } } }",
                        Map.of("center", centerId)),
                "courseVersionId",
                courseVersionId);
        cohortId = cohort.path("id").asText();
        sessionId = cohort.path("sessions").path(0).path("id").asText();
    }

    GraphQlClient signIn(String username, String language) {
        return new GraphQlClient(gateway, login.signIn(username, DemoAccount.PASSWORD), language);
    }

    /** The next teacher of the district who is not on the cohort's roll. */
    JsonNode freshTeacher() {
        Set<String> enrolled = new HashSet<>();
        for (JsonNode cohort : new Pages(manager, """
                query($id: ID!, $after: String) {
                  cohort(id: $id) { list: roll(first: 500, after: $after) { edges { node { teacherId } } pageInfo { hasNextPage endCursor } } }
                }""", Map.of("id", cohortId))) {
            enrolled.add(cohort.path("teacherId").asText());
        }
        for (JsonNode teacher : new Pages(officer, """
                query($unit: ID!, $after: String) {
                  list: teachers(unitId: $unit, first: 200, after: $after) {
                    edges { node { id registryNumber family given } } pageInfo { hasNextPage endCursor }
                  }
                }""", Map.of("unit", districtId))) {
            if (!enrolled.contains(teacher.path("id").asText()) && !hasDemoAccount(teacher)) {
                return teacher;
            }
        }
        throw new Unexpected(
                "every teacher of " + DemoPlaces.KHUJAND + " is enrolled already; begin anew with --fresh");
    }

    private static boolean hasDemoAccount(JsonNode teacher) {
        for (DemoAccount account : DemoAccount.values()) {
            if (teacher.path("registryNumber").asText().equals(account.registryNumber())) {
                return true;
            }
        }
        return false;
    }

    /** Opens her account, as the registrar would, and answers its user name. */
    String openAccount(JsonNode teacher) {
        Map<String, @Nullable Object> account = new LinkedHashMap<>();
        String username = teacher.path("registryNumber").asText().toLowerCase(Locale.ROOT);
        account.put("username", username);
        account.put("password", DemoAccount.PASSWORD);
        account.put("teacherId", teacher.path("id").asText());
        account.put("family", teacher.path("family").asText());
        account.put("given", teacher.path("given").asText());
        registrar.ask(
                "mutation($account: AccountInput!) { openAccount(account: $account) { id } }",
                Map.of("account", account));
        return username;
    }

    /** The measure {@code certified} of the course in the district, as its officer reads it. */
    long certified() {
        return officer.ask(
                        "query($unit: ID!, $course: ID!) {"
                                + " coverage(measure: CERTIFIED, unitId: $unit, courseId: $course) { numerator denominator } }",
                        Map.of("unit", districtId, "course", courseId()))
                .path("coverage")
                .path("numerator")
                .asLong();
    }

    private String courseId() {
        return officer.ask("query($id: ID!) { courseVersion(id: $id) { courseId } }", Map.of("id", courseVersionId))
                .path("courseVersion")
                .path("courseId")
                .asText();
    }

    /** The first item of the only list in the answer whose member has this value. */
    static JsonNode first(JsonNode data, String member, String value) {
        for (JsonNode edge : data.elements().next().path("edges")) {
            if (edge.path("node").path(member).asText().equals(value)) {
                return edge.path("node");
            }
        }
        throw new Unexpected("no " + member + " " + value + " is in " + data);
    }
}
