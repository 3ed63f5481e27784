package tj.omuzgor.identity.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static tj.omuzgor.identity.Registry.as;
import static tj.omuzgor.identity.Registry.register;
import static tj.omuzgor.identity.merge.Entries.merge;
import static tj.omuzgor.identity.merge.Entries.undo;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tj.omuzgor.identity.Database;
import tj.omuzgor.identity.Registry;
import tj.omuzgor.identity.device.Phone;
import tj.omuzgor.identity.merge.Entries.Entry;
import tj.omuzgor.identity.merge.Entries.Wanted;
import tj.omuzgor.test.ServiceTest;
import tj.omuzgor.test.Tokens;

@ServiceTest
final class OldIdsTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private Registry registry;

    @Inject
    Database database;

    @Inject
    Clock clock;

    @BeforeEach
    void aRegistryOfItsOwn() {
        registry = new Registry();
    }

    @Test
    void anOldIdFindsThePersonSheIsNow() {
        var old = registry.registered();
        var person = new Entry(registry)
                .named("Раҳимова", "Фарзона")
                .at(registry.code + "-S2")
                .stored();
        merge(registry.registrar(), new Wanted(old, person)).statusCode(201);

        for (var id : new UUID[] {old, person}) {
            as(registry.registrar())
                    .get("/teachers/" + id)
                    .then()
                    .statusCode(200)
                    .body("id", equalTo(person.toString()))
                    .body("aliases", contains(old.toString()))
                    .body("schoolId", equalTo(registry.otherSchool.toString()));
        }
        as(registry.registrar())
                .get("/teachers/" + old + "/record")
                .then()
                .statusCode(200)
                .body("teacher.id", equalTo(person.toString()))
                .body("postings.schoolId", contains(registry.otherSchool.toString()));
        as(registry.registrar())
                .get("/teachers/by-ids?id=%s&id=%s".formatted(old, person))
                .then()
                .body("id", contains(person.toString()));
        as(new Registry().registrar()).get("/teachers/" + old).then().statusCode(404);
    }

    @Test
    void eachLoginIsThePerson() {
        var old = registry.registered();
        var person = registry.registered();
        var merged = new Wanted(old, person);
        merge(registry.registrar(), merged).statusCode(201);

        for (var id : new UUID[] {old, person}) {
            var token = Tokens.ofTeacher(id).signed();
            as(token)
                    .get("/me")
                    .then()
                    .statusCode(200)
                    .body("teacher.id", equalTo(person.toString()))
                    .body("teacher.aliases", contains(old.toString()));
            as(token).get("/teachers/" + old).then().statusCode(200);
            as(token).get("/teachers/" + person + "/record").then().statusCode(200);
        }
        undo(registry.registrar(), merged.id()).statusCode(200);
        as(Tokens.ofTeacher(old).signed())
                .get("/me")
                .then()
                .body("teacher.id", equalTo(old.toString()))
                .body("teacher.aliases", empty());
        as(Tokens.ofTeacher(old).signed()).get("/teachers/" + person).then().statusCode(404);
    }

    @Test
    void sheSeesAndRevokesAllHerDevicesFromEachLogin() {
        var old = registry.registered();
        var person = registry.registered();
        var ofOld = List.of(device(old), device(old));
        var ofPerson = List.of(device(person), device(person));
        var merged = new Wanted(old, person);
        merge(registry.registrar(), merged).statusCode(201);
        var all = Stream.concat(ofOld.stream(), ofPerson.stream()).toArray(String[]::new);

        for (var login : new UUID[] {old, person}) {
            for (var named : new UUID[] {old, person}) {
                devices(login, named).statusCode(200).body("items.id", containsInAnyOrder(all));
            }
        }
        for (int i = 0; i < 2; i++) {
            revoke(i == 0 ? person : old, ofOld.get(i)).statusCode(200).body("revokedAt", notNullValue());
            revoke(i == 0 ? old : person, ofPerson.get(i)).statusCode(200).body("revokedAt", notNullValue());
        }
        undo(registry.registrar(), merged.id()).statusCode(200);
        devices(old, old).body("items.id", containsInAnyOrder(ofOld.toArray()));
        devices(old, person).statusCode(404);
        revoke(old, ofPerson.getFirst()).statusCode(404);
    }

    @Test
    void sheIsListedOnceAndFoundByWhatSheWasKnownBy() {
        var former = new Entry(registry).named("Сафарова", "Мадина").born(Entries.birthDate());
        var present = new Entry(registry).named("Ниёзова", "Мадина");
        var old = former.stored();
        var person = present.stored();
        merge(registry.registrar(), new Wanted(old, person)).statusCode(201);

        found("").body("items.id", contains(person.toString()));
        found("Ниёз").body("items.id", contains(person.toString()));
        found("Сафар мадина").body("items.id", contains(person.toString()));
        found(former.number).body("items.id", contains(person.toString()));
        found(present.number).body("items.id", contains(person.toString()));
        found("Сафар фирӯза").body("items", empty());
    }

    @Test
    void correctionsGoToThePersonAndImportsToTheEntryTheyName() {
        var former = new Entry(registry).named("Сафарова", "Мадина");
        var old = former.stored();
        var person = new Entry(registry).named("Ниёзова", "Мадина").stored();
        var merged = new Wanted(old, person);
        merge(registry.registrar(), merged).statusCode(201);

        int version = as(registry.registrar())
                .get("/teachers/" + old)
                .then()
                .extract()
                .path("version");
        as(registry.registrar())
                .body("""
                        {"version": %d, "postings": [{"schoolId": "%s", "primary": true, "from": "2022-09-01"}]}""".formatted(version, registry.otherSchool))
                .put("/teachers/" + old + "/postings")
                .then()
                .statusCode(200)
                .body("teacher.id", equalTo(person.toString()))
                .body("teacher.schoolId", equalTo(registry.otherSchool.toString()))
                .body("teacher.aliases", contains(old.toString()));
        register(
                        registry.registrar(),
                        registry.teacher(former.number, "Сафарзода", registry.code + "-S1", "2021-09-01"))
                .statusCode(200)
                .body("[0].id", equalTo(old.toString()));

        assertThat(database.texts("select family from teacher where id in (?, ?) order by family", old, person))
                .containsExactly("Ниёзова", "Сафарзода");
        undo(registry.registrar(), merged.id()).statusCode(200);
        as(registry.registrar())
                .get("/teachers/" + old)
                .then()
                .body("family", equalTo("Сафарзода"))
                .body("schoolId", equalTo(registry.school.toString()));
    }

    @Test
    void aPersonOfThreeEntriesNamesBothOthers() {
        var one = registry.registered();
        var two = registry.registered();
        var person = registry.registered();
        merge(registry.registrar(), new Wanted(one, two)).statusCode(201);
        merge(registry.registrar(), new Wanted(one, person)).statusCode(201);

        as(registry.registrar())
                .get("/teachers/" + two)
                .then()
                .body("id", equalTo(person.toString()))
                .body("aliases", containsInAnyOrder(one.toString(), two.toString()));
        as(registry.registrar())
                .get("/merges?teacher=" + person)
                .then()
                .body("items.teacherId", hasItems(one.toString(), one.toString()))
                .body("items.size()", equalTo(2));
    }

    @Test
    void anImportGoesOnToTheEntryWhoseNumberItNames() {
        var former = new Entry(registry).named("Сафарова", "Мадина");
        var present = new Entry(registry).named("Ниёзова", "Мадина");
        var old = former.stored();
        var person = present.stored();
        var merged = new Wanted(old, person);
        merge(registry.registrar(), merged).statusCode(201);

        var done = imported("""
                registry_number,family,given,patronymic,sex,birth_date,school_code,posted_from
                %s,Сафарзода,Мадина,Саидовна,female,1985-03-08,%s,2021-09-01
                """.formatted(former.number, registry.code + "-S2"));

        assertThat(done.getMap("refusal")).isNull();
        assertThat(done.getMap("teachers")).containsEntry("updated", 1).containsEntry("created", 0);
        assertThat(database.texts("select family from teacher where id in (?, ?) order by family", old, person))
                .containsExactly("Ниёзова", "Сафарзода");
        for (var id : new UUID[] {old, person}) {
            as(registry.registrar())
                    .get("/teachers/" + id)
                    .then()
                    .body("id", equalTo(person.toString()))
                    .body("family", equalTo("Ниёзова"))
                    .body("schoolId", equalTo(registry.school.toString()));
        }
        undo(registry.registrar(), merged.id()).statusCode(200);
        as(registry.registrar())
                .get("/teachers/" + old)
                .then()
                .body("family", equalTo("Сафарзода"))
                .body("schoolId", equalTo(registry.otherSchool.toString()));
    }

    private JsonPath imported(String csv) {
        var registrar = registry.registrar();
        var id = as(registrar)
                .contentType("text/csv")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post("/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        return await().atMost(LIMIT)
                .until(
                        () -> as(registrar)
                                .get("/imports/" + id)
                                .then()
                                .extract()
                                .jsonPath(),
                        view -> view.get("finishedAt") != null);
    }

    private static ValidatableResponse devices(UUID login, UUID teacher) {
        return as(Tokens.ofTeacher(login).signed())
                .get("/devices?teacher=" + teacher)
                .then();
    }

    private static ValidatableResponse revoke(UUID login, String device) {
        return as(Tokens.ofTeacher(login).signed()).delete("/devices/" + device).then();
    }

    private String device(UUID teacher) {
        var account = UUID.randomUUID().toString();
        return as(Tokens.of(account).teacher(teacher).signed())
                .body(Phone.es256().enrollment(account, clock.instant().getEpochSecond()))
                .post("/devices")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse found(String search) {
        return as(registry.registrar())
                .queryParam("search", search)
                .get("/teachers")
                .then()
                .statusCode(200);
    }
}
