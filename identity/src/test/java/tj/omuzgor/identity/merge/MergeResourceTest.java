package tj.omuzgor.identity.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static tj.omuzgor.identity.Registry.as;
import static tj.omuzgor.identity.merge.Entries.merge;
import static tj.omuzgor.identity.merge.Entries.undo;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.identity.Database;
import tj.omuzgor.identity.Registry;
import tj.omuzgor.identity.merge.Entries.Wanted;
import tj.omuzgor.test.ServiceTest;
import tj.omuzgor.test.Tokens;

@ServiceTest
final class MergeResourceTest {
    private static final String TOPIC = "identity.alias.v1";

    @Inject
    Database database;

    @Test
    void aMergeIsPublishedAndKept() {
        var registry = new Registry();
        var wanted = new Wanted(registry.registered(), registry.registered());

        merge(registry.registrar(), wanted)
                .statusCode(201)
                .body("id", equalTo(wanted.id().toString()))
                .body("reason", equalTo("The same passport"))
                .body("mergedBy", notNullValue())
                .body("undoneAt", nullValue());

        assertThat(database.state(TOPIC, wanted.teacher()))
                .contains("\"personId\": \"" + wanted.person() + "\"", "\"teacherId\": \"" + wanted.teacher() + "\"");
        assertThat(database.revision(TOPIC, wanted.person())).isZero();
        assertThat(alias(wanted.teacher())).containsExactly(wanted.person().toString());
        as(registry.registrar())
                .get("/merges/" + wanted.id())
                .then()
                .statusCode(200)
                .body("personId", equalTo(wanted.person().toString()));
    }

    @Test
    void theSameMergeAgainChangesNothingAndAnotherOneNeedsAnotherId() {
        var registry = new Registry();
        var wanted = new Wanted(registry.registered(), registry.registered());
        merge(registry.registrar(), wanted).statusCode(201);

        merge(registry.registrar(), wanted)
                .statusCode(200)
                .body("id", equalTo(wanted.id().toString()));
        merge(registry.registrar(), new Wanted(wanted.id(), wanted.teacher(), wanted.person(), "Another reason"))
                .statusCode(409)
                .body("type", equalTo("urn:omuzgor:problem:id-reused"));
        merge(registry.registrar(), new Wanted(wanted.person(), wanted.teacher()))
                .statusCode(409)
                .body("type", equalTo("urn:omuzgor:problem:one-person-already"));
        assertThat(database.revision(TOPIC, wanted.teacher())).isEqualTo(1);
    }

    @Test
    void ofSixSuchRequestsAtOnceOneMerges() {
        var registry = new Registry();
        var teacher = registry.registered();
        var person = registry.registered();

        var statuses = IntStream.range(0, 6)
                .parallel()
                .mapToObj(i -> merge(
                                registry.registrar(),
                                i % 2 == 0 ? new Wanted(teacher, person) : new Wanted(person, teacher))
                        .extract()
                        .statusCode());

        assertThat(statuses).containsOnlyOnce(201).contains(409);
    }

    @Test
    void whoCountsAsSomebodyComesAlongAndEverythingCanBeTakenBack() {
        var registry = new Registry();
        var one = registry.registered();
        var two = registry.registered();
        var three = registry.registered();
        var four = registry.registered();
        var first = new Wanted(one, two);
        var second = new Wanted(four, three);
        var third = new Wanted(one, four);
        merge(registry.registrar(), first).statusCode(201);
        merge(registry.registrar(), second).statusCode(201);

        merge(registry.registrar(), third).statusCode(201);
        assertThat(List.of(one, two, four))
                .allSatisfy(each -> assertThat(alias(each)).containsExactly(three.toString()));
        assertThat(alias(three)).isEmpty();

        undo(registry.registrar(), second.id()).statusCode(200);
        assertThat(List.of(one, two)).allSatisfy(each -> assertThat(alias(each)).containsExactly(four.toString()));
        assertThat(alias(four)).isEmpty();
        assertThat(database.state(TOPIC, four)).contains("\"personId\": null");

        undo(registry.registrar(), third.id()).statusCode(200);
        assertThat(alias(one)).containsExactly(two.toString());
        undo(registry.registrar(), first.id()).statusCode(200);
        assertThat(List.of(one, two, three, four))
                .allSatisfy(each -> assertThat(alias(each)).isEmpty());
        assertThat(database.state(TOPIC, one)).contains("\"personId\": null");
    }

    @Test
    void takingBackTwiceIsOnceAndTheDecisionStays() {
        var registry = new Registry();
        var registrar = registry.registrar();
        var wanted = new Wanted(registry.registered(), registry.registered());
        merge(registrar, wanted).statusCode(201);

        undo(registrar, wanted.id()).statusCode(200).body("undoReason", equalTo("Two sisters"));
        undo(registrar, wanted.id()).statusCode(200).body("undoneBy", notNullValue());
        undo(registry.registrar(), wanted.id())
                .statusCode(409)
                .body("type", equalTo("urn:omuzgor:problem:undone-before"));

        as(registrar)
                .get("/merges?teacher=" + wanted.person())
                .then()
                .statusCode(200)
                .body("items.id", contains(wanted.id().toString()))
                .body("items[0].undoneAt", notNullValue());
        assertThat(database.revision(TOPIC, wanted.teacher())).isEqualTo(2);
    }

    @Test
    void onlyThoseWhoKeepTheRegistryOfBothDecide() {
        var here = new Registry();
        var there = new Registry();
        var wanted = new Wanted(here.registered(), there.registered());

        merge(null, wanted).statusCode(401);
        merge(Tokens.ofTeacher(wanted.teacher()).signed(), wanted).statusCode(403);
        merge(Tokens.with(Role.SCHOOL_HEAD, here.school).signed(), wanted).statusCode(403);
        merge(here.registrar(), wanted).statusCode(404).body("errors.pointer", contains("/personId"));
        merge(there.registrar(), wanted).statusCode(404).body("errors.pointer", contains("/teacherId"));
        merge(Registry.country(), new Wanted(wanted.teacher(), UUID.randomUUID()))
                .statusCode(404);
        assertThat(alias(wanted.teacher())).isEmpty();

        merge(Registry.country(), wanted).statusCode(201);
        merge(here.registrar(), wanted).statusCode(404);
        undo(here.registrar(), wanted.id()).statusCode(404);
        undo(null, wanted.id()).statusCode(401);
        undo(Tokens.ofTeacher(wanted.teacher()).signed(), wanted.id()).statusCode(403);
        undo(Registry.country(), UUID.randomUUID()).statusCode(404);
        as(here.registrar()).get("/merges/" + wanted.id()).then().statusCode(404);
        as(here.registrar())
                .get("/merges?teacher=" + wanted.teacher())
                .then()
                .statusCode(200)
                .body("items", empty());
        as(null).get("/merges").then().statusCode(401);
        as(Tokens.ofTeacher(wanted.teacher()).signed()).get("/merges").then().statusCode(403);
    }

    @Test
    void whoeverAnAliasCountsAsHasToBeKeptToo() {
        var here = new Registry();
        var there = new Registry();
        var mine = here.registered();
        merge(Registry.country(), new Wanted(mine, there.registered())).statusCode(201);

        merge(here.registrar(), new Wanted(mine, here.registered()))
                .statusCode(404)
                .body("errors.pointer", contains("/teacherId"));
    }

    @Test
    void whatIsMissingIsNamed() {
        as(Registry.country())
                .body("{\"reason\": \" \"}")
                .post("/merges")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/id", "/teacherId", "/personId", "/reason"));
        as(Registry.country())
                .body("{}")
                .post("/merges/" + UUID.randomUUID() + "/undo")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/reason"));
        var one = UUID.randomUUID();
        merge(Registry.country(), new Wanted(one, one)).statusCode(404);
    }

    @Test
    void mergesArePagedTheLatestFirst() {
        var registry = new Registry();
        var person = registry.registered();
        var ids = IntStream.range(0, 3)
                .mapToObj(i -> new Wanted(registry.registered(), person))
                .map(wanted -> merge(registry.registrar(), wanted)
                        .statusCode(201)
                        .extract()
                        .path("id")
                        .toString())
                .toList();

        var first = as(registry.registrar()).get("/merges?first=2").then().statusCode(200);
        first.body("items.id", contains(ids.get(2), ids.get(1)));
        as(registry.registrar())
                .get("/merges?first=2&after=" + first.extract().path("nextCursor"))
                .then()
                .body("items.id", contains(ids.getFirst()))
                .body("nextCursor", nullValue());
    }

    private List<String> alias(UUID teacher) {
        return database.texts("select person_id from alias where teacher_id = ?", teacher);
    }
}
