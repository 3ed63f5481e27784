package tj.omuzgor.identity.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static tj.omuzgor.identity.Registry.as;
import static tj.omuzgor.identity.Registry.number;
import static tj.omuzgor.identity.Registry.register;

import io.quarkus.arc.All;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.identity.Database;
import tj.omuzgor.identity.Registry;
import tj.omuzgor.identity.device.DoubtedDevice;
import tj.omuzgor.platform.personal.PersonalSection;
import tj.omuzgor.platform.personal.PersonalSections;
import tj.omuzgor.test.ServiceTest;
import tj.omuzgor.test.Tokens;

/** The registry's part of an export says what was put in, and nothing of anybody else. */
@ServiceTest
final class PersonalDataTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** Tables that name a teacher or an account. */
    private static final String PERSONS = """
            select distinct c.table_name from information_schema.columns c
            join information_schema.tables t using (table_schema, table_name)
            where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
              and c.column_name in ('teacher_id', 'teacher_ids', 'person_id', 'other_id', 'owner', 'holder', 'account_id')
            union values ('teacher'), ('account'), ('grant_audit'), ('device_key'), ('roster_import_problem')
            """;

    @Inject
    Database database;

    @Inject
    Clock clock;

    @All
    @Inject
    List<PersonalSections> contributions;

    @Test
    void holdsWhatTheRegistryWasTold() {
        var registry = new Registry();
        var number = number();
        var teacher = new HashMap<>(registry.teacher(number));
        var details = Map.of(
                "phone",
                "+992927001122",
                "levels",
                List.of("primary"),
                "categories",
                List.of(Map.of("category", "first", "from", "2023-01-01")),
                "externalIds",
                List.of(Map.of("scheme", "passport", "value", "P-" + number)));
        teacher.put("details", details);
        var id = UUID.fromString(register(registry.registrar(), teacher)
                .statusCode(200)
                .extract()
                .path("[0].id"));
        var colleague = registry.registered();
        var account = account(id);

        var sections = sections(Tokens.of(account).teacher(id).signed(), "/personal-data");

        assertThat(sections.keySet())
                .containsExactlyInAnyOrder("teachers", "external-ids", "postings", "categories", "accounts");
        assertThat(sections.get("teachers")).singleElement().satisfies(line -> {
            assertThat(line.getString("data.registryNumber")).isEqualTo(number);
            assertThat(line.getString("data.family")).isEqualTo("Каримова");
            assertThat(line.getString("data.birthDate")).isEqualTo("1985-03-08");
            assertThat(line.getString("data.phone")).isEqualTo("+992927001122");
        });
        assertThat(only(sections, "external-ids").getString("data.value")).isEqualTo("P-" + number);
        assertThat(only(sections, "postings").getString("data.schoolCode")).isEqualTo(registry.code + "-S1");
        assertThat(only(sections, "accounts").getString("data.username")).isEqualTo("u-" + id);
        assertThat(sections.toString()).doesNotContain(colleague.toString());
    }

    @Test
    void holdsHowHerGrantsChangedAndWhatImportsRefusedOfHers() {
        var registry = new Registry();
        var number = number();
        var id = UUID.fromString(register(registry.registrar(), registry.teacher(number))
                .statusCode(200)
                .extract()
                .path("[0].id"));
        var account = account(id);
        var grant = as(Registry.country())
                .body(Map.of(
                        "holder",
                        account,
                        "role",
                        "school-head",
                        "unitId",
                        registry.school,
                        "from",
                        "2025-01-01T00:00:00Z"))
                .post("/grants")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        as(Registry.country()).delete("/grants/" + grant).then().statusCode(200);
        refused(registry, "=" + number);
        refused(registry, "=" + number + "-2");

        // Her own token of this very second is refused, since her roles changed.
        var sections = sections(registry.registrar(), "/personal-data?teacher=" + id);

        assertThat(sections.get("grant-changes"))
                .extracting(line -> line.getString("data.action"))
                .containsExactly("given", "ended");
        assertThat(sections.get("grant-changes")).allSatisfy(line -> {
            assertThat(line.getString("data.role")).isEqualTo("school-head");
            assertThat(line.getMap("data")).doesNotContainKey("actor");
        });
        assertThat(only(sections, "refused-import-cells").getString("data.value"))
                .isEqualTo("=" + number);
        assertThat(only(sections, "refused-import-cells").getString("data.code"))
                .isEqualTo("import-formula");
    }

    @Test
    void holdsDevicesEnrolledWithoutANetworkAsTheyWereSentWhoeverBroughtThem() {
        var registry = new Registry();
        var number = number().toUpperCase(Locale.ROOT);
        var id = UUID.fromString(register(registry.registrar(), registry.teacher(number))
                .statusCode(200)
                .extract()
                .path("[0].id"));
        var colleague = registry.registered();
        var own = new DoubtedDevice(number.replace('T', 'Т'), clock.instant());
        var brought = new DoubtedDevice(number, clock.instant());
        var others = new DoubtedDevice(number(), clock.instant());
        sync(id, own);
        sync(colleague, brought);
        sync(id, others);

        var sections = sections(Tokens.ofTeacher(id).signed(), "/personal-data");

        assertThat(sections.get("offline-enrollments"))
                .extracting(line -> line.getString("data.id"))
                .containsExactly(own.id, brought.id);
        assertThat(sections.get("offline-enrollments"))
                .allSatisfy(line -> assertThat(line.getString("data.raw")).contains("countersignature"));
        assertThat(sections(Tokens.ofTeacher(colleague).signed(), "/personal-data"))
                .doesNotContainKey("offline-enrollments");
    }

    /** Whoever adds a table with persons in it adds a section, or says here why not. */
    @Test
    void everyTableOfPersonsIsInASectionOrHasItsReason() {
        var reasons = Map.ofEntries(
                Map.entry("alias", "follows from merges"),
                Map.entry("merge_dismissal", "says that she is not somebody else, who is told of nobody"),
                Map.entry("access_not_before", "of tokens, not of persons"),
                Map.entry("access_task", "work to be done on what other sections hold"),
                Map.entry("account_deletion", "of the erased, of whom nothing is held"),
                Map.entry("change_feed", "what her devices are told of other sections"),
                Map.entry("erasure", "of the erased, of whom nothing is held"),
                Map.entry("name_task", "work to be done on what other sections hold"),
                Map.entry("person_place", "empty here, where postings are known"),
                Map.entry("status_task", "work to be done on what other sections hold"));

        var tables = database.texts(PERSONS);

        assertThat(tables).contains("teacher_status", "learning_record", "claim_code", "device");
        assertThat(tables)
                .filteredOn(table -> !reasons.containsKey(table))
                .allSatisfy(
                        table -> assertThat(everySection()).as(table).containsPattern("(from|join) " + table + "\\b"));
        assertThat(tables).containsAll(reasons.keySet());
    }

    private String everySection() {
        return contributions.stream()
                .flatMap(contribution -> contribution.sections().stream())
                .map(PersonalSection::sql)
                .collect(Collectors.joining("\n"));
    }

    private static void refused(Registry registry, String number) {
        var registrar = registry.registrar();
        var csv =
                "registry_number,family,given,sex,birth_date,school_code,posted_from\n%s,Каримова,Фарзона,female,1985-03-08,%s-S1,2020-09-01\n"
                        .formatted(number, registry.code);
        var id = as(registrar)
                .contentType("text/csv")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post("/imports")
                .then()
                .statusCode(202)
                .extract()
                .<String>path("id");
        var done = await().atMost(LIMIT)
                .until(() -> as(registrar).get("/imports/" + id).jsonPath(), view -> view.get("finishedAt") != null);
        assertThat(done.getMap("refusal")).isNull();
    }

    private void sync(UUID owner, DoubtedDevice device) {
        as(Tokens.ofTeacher(owner).signed())
                .body(device.sync(clock.instant()))
                .post("/sync")
                .then()
                .statusCode(200);
    }

    private static String account(UUID teacher) {
        return as(Registry.country())
                .body(Map.of(
                        "username",
                        "u-" + teacher,
                        "family",
                        "Каримова",
                        "given",
                        "Фарзона",
                        "teacherId",
                        teacher.toString()))
                .post("/accounts")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
    }

    @Test
    void anExportForSomebodyElseLeavesATrace() {
        var registry = new Registry();
        var id = registry.registered();

        sections(registry.registrar(), "/personal-data?teacher=" + id);

        assertThat(database.texts("select count(*) from personal_data_export where teacher_id = ?", id))
                .containsExactly("1");
        as(Tokens.with(Role.REGISTRAR, UUID.randomUUID()).signed())
                .get("/personal-data?teacher=" + id)
                .then()
                .statusCode(404);
    }

    private static JsonPath only(Map<String, List<JsonPath>> sections, String section) {
        assertThat(sections.get(section)).hasSize(1);
        return Objects.requireNonNull(sections.get(section)).getFirst();
    }

    private static Map<String, List<JsonPath>> sections(String token, String path) {
        return as(token)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .map(JsonPath::from)
                .collect(Collectors.groupingBy(line -> line.getString("section")));
    }
}
