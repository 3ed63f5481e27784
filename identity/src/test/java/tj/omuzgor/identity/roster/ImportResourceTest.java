package tj.omuzgor.identity.roster;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.identity.Database;
import tj.omuzgor.identity.Registry;
import tj.omuzgor.test.ServiceTest;
import tj.omuzgor.test.Tokens;

@ServiceTest
final class ImportResourceTest {
    private static final String ZIP = "application/zip";
    private static final String CSV = "text/csv";
    private static final Set<String> OPEN = Set.of("waiting", "running");

    @Inject
    Database database;

    @Test
    void takesSchoolsAndTeachersInAndPublishesThem() {
        var roster = ExampleRoster.withPlaces().teacher("a", "Каримова", "one").teacher("b", "Раҳимова", "two");

        var done = imported(Registry.country(), roster);

        assertThat(done.getString("status")).isEqualTo("done");
        assertThat(done.getMap("orgUnits")).containsEntry("created", 4).containsEntry("rejected", 0);
        assertThat(done.getMap("teachers")).containsEntry("created", 2).containsEntry("rejected", 0);
        assertThat(done.getInt("percent")).isEqualTo(100);
        var teacher = teacher(roster, "a");
        assertThat(database.revision("identity.teacher.v1", teacher)).isEqualTo(1);
        assertThat(database.state("identity.teacher.v1", teacher))
                .contains("\"from\": \"2020-09-01\"", unit(roster, "one"));
        assertThat(database.state("identity.teacher-name.v1", teacher)).contains("Каримова");
        assertThat(database.revision("identity.org-unit.v1", unit(roster, "one")))
                .isEqualTo(1);
        assertThat(database.texts("select parent_id::text from place where id = ?::uuid", unit(roster, "two")))
                .containsExactly(unit(roster, "district"));
        assertThat(database.texts(
                        "select scheme || ' ' || value from teacher_external_id where teacher_id = ?::uuid", teacher))
                .containsExactly("oneroster:" + roster.key + " " + roster.id("a"));
        assertThat(database.texts(
                        "select type || ' ' || locality from school_facts where school_id = ?::uuid",
                        unit(roster, "one")))
                .containsExactly("general rural");
    }

    @Test
    void theSameFileAgainChangesNothing() {
        var roster = ExampleRoster.withPlaces().teacher("a", "Каримова", "one");
        imported(Registry.country(), roster);
        var teacher = teacher(roster, "a");

        var again = imported(Registry.country(), roster);

        assertThat(again.getMap("orgUnits")).containsEntry("unchanged", 4).containsEntry("created", 0);
        assertThat(again.getMap("teachers")).containsEntry("unchanged", 1).containsEntry("updated", 0);
        assertThat(database.revision("identity.teacher.v1", teacher)).isEqualTo(1);
    }

    @Test
    void aPersonWhoMovedGetsAnotherPostingAndNobodyElseChanges() {
        var roster = ExampleRoster.withPlaces().teacher("a", "Каримова", "one").teacher("b", "Раҳимова", "two");
        imported(Registry.country(), roster);
        roster.endFirstPosting("a", "2024-09-01").posted("a", "two", "2024-09-01", "");

        var done = imported(Registry.country(), roster);

        assertThat(done.getMap("teachers")).containsEntry("updated", 1).containsEntry("unchanged", 1);
        assertThat(database.texts(
                        "select school_id || ' ' || from_day || ' ' || coalesce(to_day::text, '-') from posting"
                                + " where teacher_id = ?::uuid order by from_day",
                        teacher(roster, "a")))
                .containsExactly(unit(roster, "one") + " 2020-09-01 2024-09-01", unit(roster, "two") + " 2024-09-01 -");
        assertThat(database.revision("identity.teacher.v1", teacher(roster, "a")))
                .isEqualTo(2);
        assertThat(database.revision("identity.teacher-name.v1", teacher(roster, "a")))
                .isEqualTo(1);
        assertThat(database.revision("identity.teacher.v1", teacher(roster, "b")))
                .isEqualTo(1);
    }

    @Test
    void aDistrictWithoutACodeIsKnownByTheNameItHas() {
        var known = ExampleRoster.withPlaces();
        known.orgRow("%s,,,Ноҳияи %s,district,%s,%s,,,,"
                .formatted(known.id("named"), known.key, known.code("named"), known.id("region")));
        imported(Registry.country(), known);
        var other = new ExampleRoster();
        other.orgRow("%s,,,ноҳияи %s,district,,%s,,,,".formatted(other.id("d"), known.key, known.id("region")))
                .orgRow("%s,,,Мактаб,school,%s,%s,,,general,urban"
                        .formatted(other.id("s"), other.code("s"), other.id("d")));

        var done = imported(Registry.country(), other.as(known.key));

        assertThat(done.getMap("orgUnits"))
                .containsEntry("created", 1)
                .containsEntry("updated", 1)
                .containsEntry("rejected", 0);
        assertThat(database.texts("select parent_id::text from org_unit where code = ?", other.code("s")))
                .containsExactly(unit(known, "named"));
    }

    @Test
    void aSchoolThatMovedKeepsItsHistory() {
        var roster =
                ExampleRoster.withPlaces().org("other", "district", "region").org("three", "school", "district");
        imported(Registry.country(), roster);
        roster.replaceOrg("three", "school", "other");

        var done = imported(Registry.country(), roster);

        assertThat(done.getMap("orgUnits")).containsEntry("updated", 1).containsEntry("unchanged", 5);
        assertThat(database.texts("select parent_id::text from place where id = ?::uuid", unit(roster, "three")))
                .containsExactly(unit(roster, "other"));
        assertThat(database.texts(
                        "select parent_id::text from place_parent where place_id = ?::uuid order by to_day nulls last",
                        unit(roster, "three")))
                .containsExactly(unit(roster, "district"), unit(roster, "other"));
    }

    @Test
    void tellsEachRowThatCannotBeRightAndTakesTheOthers() {
        var roster = ExampleRoster.withPlaces()
                .teacher("good", "Каримова", "one")
                .user("formula", "Каримова", "=1+1")
                .born("formula", "1985-03-08")
                .posted("formula", "one", "2020-09-01", "")
                .user("day", "Каримова", "Лола")
                .born("day", "1985-02-30")
                .posted("day", "one", "2020-09-01", "")
                .teacher("nowhere", "Каримова", "no-such-school")
                .user("unborn", "Каримова", "Лола")
                .posted("unborn", "one", "2020-09-01", "")
                .teacher("old-font", "Њасанова", "one");

        var done = imported(Registry.country(), roster);

        assertThat(done.getMap("teachers")).containsEntry("created", 2).containsEntry("rejected", 4);
        assertThat(done.getLong("problems")).isEqualTo(4);
        var errors = errors(Registry.country(), done.getString("id"), "en");
        assertThat(errors)
                .startsWith("\uFEFFfile,line,column,value,reason,code")
                .contains("users.csv,3,givenName,'=1+1,The cell begins like a formula of a spreadsheet,import-formula")
                .contains("demographics.csv,4,birthDate,1985-02-30,")
                .contains("roles.csv,5,orgSourcedId," + roster.id("no-such-school"))
                .contains("users.csv,6,sourcedId,");
        assertThat(errors(Registry.country(), done.getString("id"), "ru")).contains("Ячейка начинается как формула");
        assertThat(database.texts("select family from teacher where registry_number = ?", roster.code("old-font")))
                .containsExactly("Ҳасанова");
    }

    @Test
    void aDryRunTellsWhatWouldHappenAndKeepsNothing() {
        var roster = ExampleRoster.withPlaces().teacher("a", "Каримова", "one").teacher("b", "Karimova", "one");

        var done = awaited(Registry.country(), sent(Registry.country(), ZIP, roster.bytes(), "?dryRun=true"));

        assertThat(done.getBoolean("dryRun")).isTrue();
        assertThat(done.getMap("teachers")).containsEntry("created", 1).containsEntry("rejected", 1);
        assertThat(errors(Registry.country(), done.getString("id"), "en")).contains("import-name-letters");
        assertThat(database.texts("select id::text from org_unit where code = ?", roster.code("one")))
                .isEmpty();
        assertThat(database.texts("select id::text from teacher where registry_number = ?", roster.code("a")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "yes", "TRUE"})
    void takesNoWordForADryRunThatItDoesNotKnow(String word) {
        sent(Registry.country(), ZIP, ExampleRoster.withPlaces().bytes(), "?dryRun=" + word)
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#query/dryRun"));
    }

    @Test
    void refusesABrokenFileWholeAndSaysWhere() {
        var broken = ExampleRoster.withPlaces()
                .teacher("a", "Каримова", "one")
                .with("orgs.csv", new byte[] {'a', '\n', (byte) 0xCF});

        var refused = imported(Registry.country(), broken);

        assertThat(refused.getString("status")).isEqualTo("refused");
        assertThat(refused.getString("refusal.code")).isEqualTo("import-column-missing");
        assertRefused(ExampleRoster.withPlaces().orgRow("r,,,Ҷо\u0000,state,R,,,,,"), "import-nul", "orgs.csv", 6);
    }

    @Test
    void refusesOrgUnitsThatHangOnEachOther() {
        var roster = ExampleRoster.withPlaces().teacher("a", "Каримова", "one");
        roster.org("up", "district", "down").org("down", "district", "up");

        assertRefused(roster, "import-org-cycle", "orgs.csv", 6);
        assertThat(database.texts("select id::text from org_unit where code = ?", roster.code("one")))
                .isEmpty();
    }

    @Test
    void takesOurOwnCsvWithSchoolsByTheirCodes() {
        var registry = new Registry();
        var number = Registry.number();
        var csv = "\uFEFFregistry_number,family,given,sex,birth_date,school_code,posted_from,favorite_color\n"
                + number + ",Каримова,Фарзона,female,1985-03-08," + registry.code + "-S1,2020-09-01,blue\n"
                + "\n"
                + Registry.number() + ",Каримова,Фарзона,female,1985-03-08,NOWHERE,2020-09-01,red\n";

        var registrar = registry.registrar();
        var done = awaited(registrar, sent(registrar, CSV, csv.getBytes(UTF_8), ""));

        assertThat(done.getMap("teachers")).containsEntry("created", 1).containsEntry("rejected", 1);
        assertThat(done.getList("ignored")).containsExactly("favorite_color");
        assertThat(errors(registrar, done.getString("id"), "en")).contains(",4,school_code,NOWHERE,");
    }

    @Test
    void rejectsRowsOutsideTheUnitsOfTheCaller() {
        var mine = new Registry();
        var other = new Registry();
        var header = "registry_number,family,given,sex,birth_date,school_code,posted_from\n";
        var known = Registry.number();
        Registry.register(other.registrar(), other.teacher(known)).statusCode(200);
        var csv = header + Registry.number() + ",Каримова,Лола,female,1985-03-08," + mine.code + "-S1,2020-09-01\n"
                + Registry.number() + ",Каримова,Лола,female,1985-03-08," + other.code + "-S1,2020-09-01\n"
                + known + ",Каримова,Лола,female,1985-03-08," + mine.code + "-S1,2024-09-01\n";

        var registrar = mine.registrar();
        var done = awaited(registrar, sent(registrar, CSV, csv.getBytes(UTF_8), ""));

        assertThat(done.getMap("teachers")).containsEntry("created", 1).containsEntry("rejected", 2);
        assertThat(errors(registrar, done.getString("id"), "en"))
                .contains(",3,school_code,", ",4,registry_number,", "outside-your-units");
        assertThat(database.texts("select given from teacher where registry_number = ?", known))
                .containsExactly("Фарзона");
    }

    @Test
    void showsAnImportToItsOwnerAndToThoseOverTheWholeRegistryOnly() {
        var registry = new Registry();
        var owner = registry.registrar();
        var id = awaited(owner, sent(owner, CSV, "registry_number\n".getBytes(UTF_8), ""))
                .getString("id");

        get(owner, "/imports/" + id).statusCode(200).body("refusal.code", equalTo("import-column-missing"));
        get(owner, "/imports").body("items.id", contains(id));
        get(Registry.country(), "/imports/" + id).statusCode(200);
        get(Registry.country(), "/imports?first=500").body("items.id", hasItem(id));
        var stranger = new Registry().registrar();
        get(stranger, "/imports/" + id).statusCode(404);
        get(stranger, "/imports/" + id + "/errors").statusCode(404);
        get(null, "/imports/" + id).statusCode(401);
        get(Tokens.with(Role.SCHOOL_HEAD, registry.school).signed(), "/imports/" + id)
                .statusCode(403);
        get(owner, "/imports/nonsense").statusCode(404);
    }

    @Test
    void refusesThoseWhoKeepNoRegistryAndBodiesOfOtherKinds() {
        var registry = new Registry();
        sent(null, ZIP, new byte[] {1}, "").statusCode(401);
        sent(Tokens.with(Role.SCHOOL_HEAD, registry.school).signed(), ZIP, new byte[] {1}, "")
                .statusCode(403);
        sent(registry.registrar(), "application/json", "{}".getBytes(UTF_8), "").statusCode(415);
        sent(registry.registrar(), ZIP, new byte[0], "")
                .statusCode(400)
                .body("type", equalTo("urn:omuzgor:problem:import-empty"));
    }

    @Test
    void anImportThatARestartInterruptedIsBegunAgain() throws Exception {
        var roster = ExampleRoster.withPlaces().teacher("a", "Каримова", "one");
        var id = UUID.randomUUID();
        Files.createDirectories(Path.of("target/imports"));
        Files.write(Path.of("target/imports", id + ".upload"), roster.bytes());
        database.texts(
                "insert into roster_import (id, requested_by, units, format, file_name, bytes, sha256, dry_run, status, phase, attempts,"
                        + " requested_at, started_at) values (?, 'somebody', array[?::uuid], 'oneroster', 'r.zip', 1, '', false,"
                        + " 'running', 'writing', 1, now(), now()) returning id",
                id,
                Registry.COUNTRY.toString());

        var done = awaited(Registry.country(), id.toString());

        assertThat(done.getString("status")).isEqualTo("done");
        assertThat(done.getMap("teachers")).containsEntry("created", 1);
    }

    @Test
    void anImportWhoseFileIsGoneFails() {
        var id = UUID.randomUUID();
        database.texts(
                "insert into roster_import (id, requested_by, units, format, file_name, bytes, sha256, dry_run, requested_at)"
                        + " values (?, 'somebody', '{}', 'oneroster', 'r.zip', 1, '', false, now()) returning id",
                id);

        var done = awaited(Registry.country(), id.toString());

        assertThat(done.getString("status")).isEqualTo("failed");
        assertThat(done.getString("refusal.code")).isEqualTo("import-file-lost");
    }

    @Test
    void registeringTheSameAfterwardsPublishesNothingNew() {
        var registry = new Registry();
        var number = Registry.number();
        var csv = "registry_number,family,given,patronymic,sex,birth_date,school_code,posted_from,subjects,languages\n"
                + number + ",Каримова,Фарзона,Саидовна,female,1985-03-08," + registry.code + "-S1,2020-09-01,math,tg\n";
        var registrar = registry.registrar();
        awaited(registrar, sent(registrar, CSV, csv.getBytes(UTF_8), ""));

        var id = Registry.register(registry.registrar(), registry.teacher(number))
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("[0].id");

        assertThat(database.revision("identity.teacher.v1", id)).isEqualTo(1);
        assertThat(database.revision("identity.teacher-name.v1", id)).isEqualTo(1);
    }

    private static void assertRefused(ExampleRoster roster, String code, String file, int line) {
        var refused = imported(Registry.country(), roster);
        assertThat(refused.getString("status")).isEqualTo("refused");
        assertThat(refused.getString("refusal.code")).isEqualTo(code);
        assertThat(refused.getString("refusal.file")).isEqualTo(file);
        assertThat(refused.getInt("refusal.line")).isEqualTo(line);
    }

    private String teacher(ExampleRoster roster, String name) {
        return database.texts("select id::text from teacher where registry_number = ?", roster.code(name))
                .getFirst();
    }

    private String unit(ExampleRoster roster, String name) {
        return database.texts("select id::text from org_unit where code = ?", roster.code(name))
                .getFirst();
    }

    private static JsonPath imported(String token, ExampleRoster roster) {
        return awaited(token, sent(token, ZIP, roster.bytes(), "?fileName=example.zip"));
    }

    private static ValidatableResponse sent(@Nullable String token, String type, byte[] body, String query) {
        var request = given().header("Accept-Language", "en").contentType(type).body(body);
        return (token == null ? request : request.auth().oauth2(token))
                .post("/imports" + query)
                .then();
    }

    private static JsonPath awaited(String token, ValidatableResponse sent) {
        var accepted = sent.statusCode(202)
                .header("Location", notNullValue())
                .extract()
                .jsonPath();
        return awaited(token, accepted.getString("id"));
    }

    private static JsonPath awaited(String token, String id) {
        return await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> get(token, "/imports/" + id)
                                .statusCode(200)
                                .extract()
                                .jsonPath(),
                        view -> !OPEN.contains(view.getString("status")));
    }

    private static ValidatableResponse get(@Nullable String token, String path) {
        return Registry.as(token).get(path).then();
    }

    private static String errors(String token, String id, String language) {
        return given().auth()
                .oauth2(token)
                .header("Accept-Language", language)
                .get("/imports/" + id + "/errors")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();
    }
}
