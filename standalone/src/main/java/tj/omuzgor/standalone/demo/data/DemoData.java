package tj.omuzgor.standalone.demo.data;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tj.omuzgor.standalone.demo.client.Eventually;
import tj.omuzgor.standalone.demo.client.GatewayHttp;
import tj.omuzgor.standalone.demo.client.GraphQlClient;
import tj.omuzgor.standalone.demo.client.KeycloakLogin;
import tj.omuzgor.standalone.demo.client.Site;

/** Loads the demo data as the first administrator and the people she opens accounts for. Bears being killed and run again. */
public final class DemoData {

    /** How many teachers the demo has. */
    public static final int TEACHERS = 2000;

    /** The country's id, the same in every installation. */
    static final String COUNTRY_ID = "01900000-0000-7000-8000-000000000000";

    private static final int BATCH = 250;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final GatewayHttp gateway;
    private final KeycloakLogin login;
    private final Eventually eventually;
    private final String administratorPassword;
    private final LoadProgress progress;

    public DemoData(Site site, String administratorPassword, LoadProgress progress) {
        this.gateway = new GatewayHttp(site);
        this.login = new KeycloakLogin(site);
        this.eventually = new Eventually(site.clock(), LIMIT);
        this.administratorPassword = administratorPassword;
        this.progress = progress;
    }

    /** Loads everything, with so many teachers. */
    public void load(int teachers) {
        GraphQlClient administrator =
                new GraphQlClient(gateway, login.signInAdministrator(administratorPassword), "en");
        DemoPlaces places = new DemoPlaces();
        Map<String, String> ids = places(administrator, places);
        Map<String, JsonNode> registered = teachers(administrator, places, teachers);
        progress.at(60, "accounts");
        Map<DemoAccount, GraphQlClient> people =
                new AccountLoader(gateway, login, eventually, administrator).open(ids, registered);
        new CourseLoader(gateway, eventually, people, progress).load(id(ids, DemoPlaces.SUGHD_CENTER));
        progress.at(95, "waiting for the figures to know every teacher");
        awaitFigures(client(people, DemoAccount.ANALYST), teachers);
        progress.at(100, "loaded");
    }

    private Map<String, String> places(GraphQlClient administrator, DemoPlaces places) {
        progress.at(0, "regions and districts");
        Map<String, String> ids = new HashMap<>();
        ids.put(DemoPlaces.COUNTRY, COUNTRY_ID);
        String units = "mutation($units: [OrgUnitInput!]!) { defineOrgUnits(orgUnits: $units) { id code } }";
        keep(ids, administrator.ask(units, Map.of("units", places.regionsAndDistricts())));
        progress.at(5, "schools");
        keep(ids, administrator.ask(units, Map.of("units", places.schools())));
        progress.at(10, "centers");
        keep(
                ids,
                administrator.ask(
                        "mutation($centers: [CenterInput!]!) { defineCenters(centers: $centers) { id code } }",
                        Map.of("centers", places.centers())));
        return ids;
    }

    private static void keep(Map<String, String> ids, JsonNode data) {
        data.elements()
                .next()
                .forEach(unit ->
                        ids.put(unit.path("code").asText(), unit.path("id").asText()));
    }

    private Map<String, JsonNode> teachers(GraphQlClient administrator, DemoPlaces places, int count) {
        List<Map<String, Object>> all = new DemoTeachers().first(count, places.districts());
        Map<String, JsonNode> registered = new HashMap<>();
        for (int from = 0; from < all.size(); from += BATCH) {
            progress.at(12 + 48 * from / all.size(), from + " of " + count + " teachers");
            administrator
                    .ask(
                            "mutation($teachers: [TeacherInput!]!) {"
                                    + " registerTeachers(teachers: $teachers) { id registryNumber family given } }",
                            Map.of("teachers", all.subList(from, Math.min(all.size(), from + BATCH))))
                    .path("registerTeachers")
                    .forEach(teacher ->
                            registered.put(teacher.path("registryNumber").asText(), teacher));
        }
        return registered;
    }

    private void awaitFigures(GraphQlClient analyst, int teachers) {
        eventually.value(
                "the country's coverage to count " + teachers + " teachers",
                () -> analyst.ask(
                                "query($unit: ID!) { coverage(measure: CERTIFIED, unitId: $unit) { denominator } }",
                                Map.of("unit", COUNTRY_ID))
                        .path("coverage")
                        .path("denominator"),
                denominator -> denominator.asLong() >= teachers,
                JsonNode::toString);
    }

    static GraphQlClient client(Map<DemoAccount, GraphQlClient> people, DemoAccount account) {
        GraphQlClient client = people.get(account);
        if (client == null) {
            throw new IllegalStateException("nobody signed " + account.username() + " in");
        }
        return client;
    }

    static String id(Map<String, String> ids, String code) {
        String id = ids.get(code);
        if (id == null) {
            throw new IllegalStateException("no place is called " + code);
        }
        return id;
    }
}
