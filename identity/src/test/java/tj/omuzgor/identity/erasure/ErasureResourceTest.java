package tj.omuzgor.identity.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static tj.omuzgor.identity.Registry.as;
import static tj.omuzgor.identity.Registry.register;
import static tj.omuzgor.identity.erasure.Imported.LIMIT;
import static tj.omuzgor.identity.erasure.Imported.ended;
import static tj.omuzgor.identity.erasure.Imported.imported;
import static tj.omuzgor.identity.erasure.Imported.sent;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.identity.Database;
import tj.omuzgor.identity.Registry;
import tj.omuzgor.identity.claim.Slips;
import tj.omuzgor.identity.device.Phone;
import tj.omuzgor.identity.directory.InMemoryDirectory;
import tj.omuzgor.identity.roster.ExampleRoster;
import tj.omuzgor.test.EveryTable;
import tj.omuzgor.test.ServiceTest;
import tj.omuzgor.test.Tokens;

@ServiceTest
final class ErasureResourceTest {
    private static final String NAMES = "identity.teacher-name.v1";

    @Inject
    Database database;

    @Inject
    DataSource source;

    @Inject
    InMemoryDirectory directory;

    @Inject
    Clock clock;

    private Registry registry;
    private Person person;

    @BeforeEach
    void somebody() {
        registry = new Registry();
        person = new Person(registry);
    }

    @AfterEach
    void keycloakAnswers() {
        directory.away(false);
    }

    @Test
    void nothingInTheDatabaseTellsAnyMoreWhoSheWas() {
        var alias = new Person(registry);
        database.texts("insert into alias values (?, ?) returning person_id::text", alias.id, person.id);
        Slips.issue(registry.registrar(), registry.school, person.id).statusCode(200);
        var account = person.account();
        device(account);
        Person.granted(account, Role.SCHOOL_HEAD, registry.school);
        var bad = new ExampleRoster()
                .userRow("%s-x,,,true,,,,%s,,%s,%s,,,,,,".formatted(alias.number, person.family, "!", person.phone));
        imported(bad);
        for (var word : person.words()) {
            assertThat(EveryTable.holding(source, word)).isNotEmpty();
        }

        alias.erase(registry.registrar()).statusCode(200).body("teacherIds.size()", equalTo(2));

        await().atMost(LIMIT).untilAsserted(() -> {
            for (var word : person.words()) {
                assertThat(EveryTable.holding(source, word)).as(word).isEmpty();
            }
            for (var word : alias.words()) {
                assertThat(EveryTable.holding(source, word)).as(word).isEmpty();
            }
            assertThat(directory.has(account)).isFalse();
        });
    }

    @Test
    void whatIsCountedStays() {
        var account = person.account();
        // Before her roles change: a token of that very second is refused afterwards.
        var device = device(account);
        var grant = Person.granted(account, Role.SCHOOL_HEAD, registry.school);
        var before = new JsonPath(database.state("identity.teacher.v1", person.id)).getMap("");

        person.erase(registry.registrar()).statusCode(200);

        var after = new JsonPath(database.state("identity.teacher.v1", person.id)).getMap("");
        assertThat(after.remove("registryNumber")).isEqualTo("erased:" + person.id);
        before.remove("registryNumber");
        assertThat(after).isEqualTo(before).containsKeys("postings", "birthYear", "sex", "categories", "levels");
        assertThat(database.texts("select birth_date::text from teacher where id = ?", person.id))
                .containsExactly("1985-01-01");
        assertThat(database.texts(
                        "select payload::text from published_state where topic = ? and subject = ?",
                        NAMES,
                        person.id.toString()))
                .containsOnlyNulls();
        assertThat(new JsonPath(database.state("identity.grant.v1", grant)).getString("to"))
                .isNotNull();
        assertThat(database.texts("select action from grant_audit where grant_id = ?::uuid order by id", grant))
                .containsExactly("given", "ended");
        assertThat(new JsonPath(database.state("identity.device.v1", device)).getString("keys[0].to"))
                .isNotNull();
        assertThat(database.revision("identity.access.v1", account)).isPositive();
    }

    @Test
    void theSameOrderAgainChangesNothing() {
        var first = person.erase(registry.registrar()).statusCode(200).extract().asString();
        var revision = database.revision("identity.teacher.v1", person.id);

        var again = person.erase(Registry.country()).statusCode(200).extract().asString();

        assertThat(again).isEqualTo(first);
        assertThat(database.revision("identity.teacher.v1", person.id)).isEqualTo(revision);
        assertThat(database.texts("select order_reference from erasure where ? = any(teacher_ids)", person.id))
                .containsExactly("Decision 12-4/2026");
        person.erase(registry.registrar(), Person.order("T-nobody")).statusCode(422);
    }

    @Test
    void sheIsFoundAndEditedNoMore() {
        var path = "/teachers/" + person.id;

        person.erase(registry.registrar()).statusCode(200);

        as(registry.registrar()).get(path).then().statusCode(404);
        as(registry.registrar()).get(path + "/record").then().statusCode(404);
        as(registry.registrar())
                .get("/teachers/by-ids?id=" + person.id)
                .then()
                .statusCode(200)
                .body("", empty());
        as(registry.registrar())
                .get("/teachers?unit=" + registry.school)
                .then()
                .statusCode(200)
                .body("items", empty());
        as(registry.registrar())
                .body(Map.of("status", "left", "from", "2026-01-01"))
                .put(path + "/status")
                .then()
                .statusCode(410)
                .body("type", equalTo("urn:omuzgor:problem:teacher-erased"));
        as(Registry.country())
                .post("/admin/events/topics/" + NAMES + "/republish")
                .then()
                .statusCode(200);
        assertThat(EveryTable.holding(source, person.family)).isEmpty();
    }

    @Test
    void neitherARegistrationNorAnImportBringsHerBack() {
        person.erase(registry.registrar()).statusCode(200);
        register(registry.registrar(), registry.teacher(person.number))
                .statusCode(422)
                .body("errors.pointer", contains("/0/registryNumber"));

        var roster = ExampleRoster.withPlaces().teacher("a", "Каримова", "one").teacher("b", "Раҳимова", "one");
        imported(roster);
        var id = database.texts("select id::text from teacher where registry_number = ?", roster.code("a"))
                .getFirst();
        as(Registry.country())
                .body(Person.order(roster.code("a")))
                .post("/teachers/" + id + "/erasure")
                .then()
                .statusCode(200);
        assertThat(database.texts("select digest from teacher where id = ?::uuid", id))
                .containsOnlyNulls();
        var again = imported(roster);

        assertThat(again.getMap("teachers"))
                .containsEntry("rejected", 1)
                .containsEntry("unchanged", 1)
                .containsEntry("created", 0);
        assertThat(database.texts(
                        "select code from roster_import_problem where import_id = ?::uuid", again.getString("id")))
                .containsExactly("import-person-erased");
    }

    @Test
    void anImportThatComparedHerBeforeDoesNotBringHerBack() throws SQLException {
        var roster = ExampleRoster.withPlaces().teacher("a", "Каримова", "one").teacher("b", "Раҳимова", "one");
        imported(roster);
        roster.is("a", "", "long-leave", "").is("b", "", "long-leave", "");
        String running;
        try (var erasing = source.getConnection();
                var statement = erasing.createStatement()) {
            erasing.setAutoCommit(false);
            statement.execute(
                    "update teacher set registry_number = 'erased:' || id, family = '', given = '', patronymic = null,"
                            + " phone = null, erased_at = now() where registry_number = '" + roster.code("a") + "'");
            running = sent(roster, "example.zip");
            await().atMost(LIMIT)
                    .until(() -> !database.texts(
                                    "select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like '%roster_person%'")
                            .isEmpty());
            erasing.commit();
            erasing.setAutoCommit(true);
        }

        var done = ended(running);

        assertThat(done.getString("status")).isEqualTo("done");
        assertThat(done.getMap("teachers")).containsEntry("rejected", 1).containsEntry("updated", 1);
        assertThat(database.texts("select code from roster_import_problem where import_id = ?::uuid", running))
                .containsExactly("import-person-erased");
        assertThat(database.texts(
                        "select family from teacher where registry_number like 'erased:%' and id in (select teacher_id"
                                + " from teacher_external_id where value = ?)",
                        roster.id("a")))
                .containsExactly("");
    }

    @Test
    void isForThoseWhoEndEveryRoleSheHolds() {
        var account = person.account();
        var grant = Person.granted(account, Role.REGISTRAR, registry.region);

        person.erase(registry.registrar()).statusCode(403).body("type", equalTo("urn:omuzgor:problem:role-too-high"));
        assertThat(new JsonPath(database.state("identity.grant.v1", grant)).getString("to"))
                .isNull();
        as(registry.registrar()).get("/teachers/" + person.id).then().statusCode(200);

        person.erase(Tokens.with(Role.ADMIN, registry.region).signed()).statusCode(200);
    }

    @Test
    void aRegistrarDoesNotEraseHerself() {
        var account = person.account();

        person.erase(Tokens.of(account).grant(Role.REGISTRAR, registry.region).signed())
                .statusCode(403)
                .body("type", equalTo("urn:omuzgor:problem:role-too-high"));
        person.erase(Tokens.of("elsewhere")
                        .teacher(person.id)
                        .grant(Role.REGISTRAR, registry.region)
                        .signed())
                .statusCode(403);
        person.erase(registry.registrar()).statusCode(200);
    }

    @Test
    void theNumberOfAnotherErasedPersonConfirmsNothing() {
        var other = new Person(registry);
        person.erase(registry.registrar()).statusCode(200);
        other.erase(registry.registrar()).statusCode(200);

        person.erase(registry.registrar(), Person.order(other.number))
                .statusCode(422)
                .body("errors.pointer", contains("/registryNumber"));
    }

    @Test
    void hearsOfKeycloakLaterWhereItIsAway() {
        var account = person.account();
        directory.away(true);

        person.erase(registry.registrar()).statusCode(200);
        await().atMost(LIMIT)
                .until(() ->
                        database.texts("select 1 from account_deletion where account_id = ? and attempts > 0", account)
                                        .size()
                                == 1);
        assertThat(directory.has(account)).isTrue();

        directory.away(false);
        database.texts(
                "update account_deletion set due_at = now() - interval '1 day' where account_id = ? returning 1",
                account);
        await().atMost(LIMIT).until(() -> !directory.has(account));
    }

    @Test
    void asksForWhoMayAndForAConfirmation() {
        person.erase(null).statusCode(401);
        person.erase(person.token()).statusCode(403);
        person.erase(Tokens.with(Role.SCHOOL_HEAD, registry.school).signed()).statusCode(403);
        person.erase(new Registry().registrar()).statusCode(404);
        person.erase(Tokens.of("both")
                        .grant(Role.DISTRICT_OFFICER, registry.district)
                        .grant(Role.REGISTRAR, new Registry().region)
                        .signed())
                .statusCode(403);
        person.erase(registry.registrar(), Person.order("T-1"))
                .statusCode(422)
                .body("errors.pointer", contains("/registryNumber"));
        var naming = new HashMap<>(Person.order(person.number));
        naming.put("reason", "said " + person.family.toLowerCase(java.util.Locale.ROOT));
        person.erase(registry.registrar(), naming).statusCode(422).body("errors.pointer", contains("/reason"));
        naming.put("order", " ");
        person.erase(registry.registrar(), naming).statusCode(400).body("errors.pointer", contains("/order"));
        as(registry.registrar())
                .body(Person.order(person.number))
                .post("/teachers/" + UUID.randomUUID() + "/erasure")
                .then()
                .statusCode(404);
        as(registry.registrar()).get("/teachers/" + person.id).then().statusCode(200);
    }

    private String device(String account) {
        return as(Tokens.of(account).teacher(person.id).signed())
                .body(Phone.es256().enrollment(account, clock.instant().getEpochSecond()))
                .post("/devices")
                .then()
                .statusCode(201)
                .extract()
                .path("id")
                .toString();
    }
}
