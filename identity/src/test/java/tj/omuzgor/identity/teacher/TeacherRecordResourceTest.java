package tj.omuzgor.identity.teacher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static tj.omuzgor.identity.Registry.as;
import static tj.omuzgor.identity.Registry.number;
import static tj.omuzgor.identity.Registry.register;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.identity.Database;
import tj.omuzgor.identity.Registry;
import tj.omuzgor.platform.time.PolicyZone;
import tj.omuzgor.test.ServiceTest;
import tj.omuzgor.test.Tokens;

@ServiceTest
final class TeacherRecordResourceTest {
    private static final String TOPIC = "identity.teacher.v1";

    @Inject
    Database database;

    @Inject
    Clock clock;

    @Test
    void aRegistrationMayTellAllThatIsKnown() {
        var registry = new Registry();
        var passport = "P-" + number();
        var teacher = registry.teacher(number());
        teacher.put(
                "details",
                Map.of(
                        "latin",
                        Map.of("family", "Karimova", "given", "Farzona"),
                        "phone",
                        "+992927001122",
                        "levels",
                        List.of("lower-secondary", "primary"),
                        "minimumQualification",
                        true,
                        "categories",
                        List.of(Map.of("category", "first", "from", "2023-01-01", "to", "2999-01-01")),
                        "externalIds",
                        List.of(Map.of("scheme", "passport", "value", passport))));

        var id = register(registry.registrar(), teacher)
                .statusCode(200)
                .body("[0].latin.family", equalTo("Karimova"))
                .body("[0].category", equalTo("first"))
                .body("[0].levels", contains("primary", "lower-secondary"))
                .extract()
                .path("[0].id")
                .toString();

        record(registry.registrar(), id)
                .body("teacher.phone", equalTo("+992927001122"))
                .body("categories[0].to", equalTo("2999-01-01"))
                .body("externalIds[0].value", equalTo(passport))
                .body("postings[0].schoolId", equalTo(registry.school.toString()));
        assertThat(database.state(TOPIC, id))
                .contains("\"minimumQualification\": true", "\"category\": \"first\"")
                .doesNotContain(passport, "+992");
        var version = version(registry, id);
        register(registry.registrar(), teacher).statusCode(200);
        assertThat(version(registry, id)).isEqualTo(version);
        teacher.remove("details");
        register(registry.registrar(), teacher).statusCode(200).body("[0].phone", equalTo("+992927001122"));

        var another = registry.teacher(number());
        another.put(
                "details",
                Map.of(
                        "levels",
                        List.of(),
                        "categories",
                        List.of(),
                        "externalIds",
                        List.of(Map.of("scheme", "passport", "value", passport))));
        register(registry.registrar(), another)
                .statusCode(422)
                .body("errors.pointer", contains("/0/details/externalIds/0/value"));
    }

    @Test
    void aCorrectionNamesTheVersionItReadAndIsNeverLost() {
        var registry = new Registry();
        var id = registry.registered().toString();
        var version = version(registry, id);

        correct(registry.registrar(), id, version, "Каримзода")
                .statusCode(200)
                .body("teacher.family", equalTo("Каримзода"))
                .body("teacher.version", equalTo(version + 1));

        correct(registry.registrar(), id, version, "Каримзода")
                .statusCode(200)
                .body("teacher.version", equalTo(version + 1));
        correct(registry.registrar(), id, version, "Каримӣ")
                .statusCode(409)
                .body("type", equalTo("urn:omuzgor:problem:changed-meanwhile"))
                .body("errors.pointer", contains("/version"));
        assertThat(database.state("identity.teacher-name.v1", id)).contains("Каримзода");
        assertThat(database.revision("identity.teacher-name.v1", id)).isEqualTo(2);
    }

    @Test
    void ofTwoCorrectionsAtOnceOneIsRefused() {
        var registry = new Registry();
        var id = registry.registered().toString();
        var version = version(registry, id);

        var statuses = IntStream.range(0, 6)
                .parallel()
                .mapToObj(i -> correct(registry.registrar(), id, version, "Каримов" + "бвгдеё".charAt(i))
                        .extract()
                        .statusCode());

        assertThat(statuses).containsOnlyOnce(200).contains(409);
    }

    @Test
    void onlyThoseWhoKeepTheRegistryThereCorrect() {
        var registry = new Registry();
        var id = registry.registered().toString();

        correct(new Registry().registrar(), id, 1, "Каримзода").statusCode(404);
        correct(Tokens.ofTeacher(UUID.fromString(id)).signed(), id, 1, "Каримзода")
                .statusCode(403);
        correct(null, id, 1, "Каримзода").statusCode(401);
        correct(registry.registrar(), id, version(registry, id), "Karimova")
                .statusCode(422)
                .body("errors.pointer", contains("/family"));
        as(registry.registrar())
                .body("{}")
                .put("/teachers/" + id)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/version"));
        record(Tokens.ofTeacher(UUID.fromString(id)).signed(), id);
        as(new Registry().registrar()).get("/teachers/" + id + "/record").then().statusCode(404);
        as(null).get("/teachers/" + id + "/record").then().statusCode(401);
    }

    @Test
    void aWrongPostingIsWithdrawnAndStaysInTheRecord() {
        var registry = new Registry();
        var id = registry.registered().toString();
        var right = """
                [{"schoolId": "%s", "primary": true, "from": "2019-09-01", "to": "2022-09-01"},
                 {"schoolId": "%s", "primary": true, "from": "2022-09-01"},
                 {"schoolId": "%s", "primary": false, "from": "2023-09-01"}]""".formatted(registry.otherSchool, registry.school, registry.otherSchool);

        postings(registry.registrar(), id, version(registry, id), right)
                .statusCode(200)
                .body("teacher.schoolId", equalTo(registry.school.toString()))
                .body(
                        "postings.findAll { it.withdrawnAt == null }.from",
                        contains("2019-09-01", "2022-09-01", "2023-09-01"))
                .body("postings.findAll { it.withdrawnAt != null }.from", contains("2020-09-01"));

        postings(registry.registrar(), id, 0, right).statusCode(200);
        assertThat(database.revision(TOPIC, id)).isEqualTo(2);
        assertThat(database.state(TOPIC, id)).contains("\"primary\": false", "\"withdrawnAt\": \"20");
    }

    @Test
    void postingsThatCannotBeRightAreRefused() {
        var registry = new Registry();
        var other = new Registry();
        var id = registry.registered().toString();
        var posting = "{\"schoolId\": \"%s\", \"primary\": true, \"from\": \"%s\"}";

        postings(
                        registry.registrar(),
                        id,
                        1,
                        "[" + posting.formatted(registry.school, "2020-09-01") + ","
                                + posting.formatted(registry.otherSchool, "2021-09-01") + "]")
                .statusCode(422)
                .body("errors.pointer", contains("/postings/1"));
        postings(registry.registrar(), id, 1, "[" + posting.formatted(registry.district, "2020-09-01") + "]")
                .statusCode(422)
                .body("errors.pointer", contains("/postings/0/schoolId"));
        postings(registry.registrar(), id, 1, "[" + posting.formatted(other.school, "2020-09-01") + "]")
                .statusCode(403)
                .body("errors.pointer", contains("/postings"));
        postings(registry.registrar(), id, 99, "[" + posting.formatted(registry.otherSchool, "2020-09-01") + "]")
                .statusCode(409);
        postings(null, id, 1, "[]").statusCode(401);
        postings(other.registrar(), id, 1, "[]").statusCode(404);
    }

    @Test
    void aStatusIsDatedAndMayBeTakenBack() {
        var registry = new Registry();
        var id = registry.registered().toString();
        var today = LocalDate.ofInstant(clock.instant(), PolicyZone.DUSHANBE);

        status(registry.registrar(), id, "long-leave", today.minusDays(10), today.plusYears(1))
                .statusCode(200)
                .body("teacher.status", equalTo("long-leave"))
                .body("absences.to", contains(today.plusYears(1).toString()));
        status(registry.registrar(), id, "long-leave", today.minusDays(10), today.plusYears(1))
                .statusCode(200);
        assertThat(database.revision(TOPIC, id)).isEqualTo(2);

        status(registry.registrar(), id, "active", today, null)
                .statusCode(200)
                .body("teacher.status", equalTo("active"))
                .body("absences.to", contains(today.toString()));
        status(registry.registrar(), id, "left", today.plusDays(30), null)
                .statusCode(200)
                .body("teacher.status", equalTo("active"));
        assertThat(database.state(TOPIC, id)).contains("\"status\": \"left\"", "\"status\": \"active\"");

        status(registry.registrar(), id, "left", today, today.plusDays(1))
                .statusCode(422)
                .body("errors.pointer", contains("/to"));
        status(new Registry().registrar(), id, "left", today, null).statusCode(404);
        status(Tokens.with(Role.SCHOOL_HEAD, registry.school).signed(), id, "left", today, null)
                .statusCode(403);
        status(null, id, "left", today, null).statusCode(401);
        as(registry.registrar())
                .body("{\"status\": \"gone\", \"from\": \"2025-01-01\"}")
                .put("/teachers/" + id + "/status")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/status"));
    }

    @Test
    void findsATeacherInEitherScriptInAnyOrderOfNamesAndByAnyNumber() {
        var registry = new Registry();
        var number = number();
        var tax = "TIN" + number.substring(2);
        var teacher = registry.teacher(number, "Ҷӯраева", registry.code + "-S1", "2020-09-01");
        teacher.put(
                "details",
                Map.of(
                        "levels",
                        List.of(),
                        "categories",
                        List.of(),
                        "latin",
                        Map.of("family", "Giuraieva", "given", "Farsona"),
                        "externalIds",
                        List.of(Map.of("scheme", "tax", "value", tax))));
        register(registry.registrar(), teacher).statusCode(200);

        for (var typed : List.of(
                "juraeva",
                "Jurayeva",
                "DZHURAEVA",
                "фарзона ҷӯраева",
                "Farzona Juraeva",
                "giuraieva",
                number,
                tax,
                "саидовн")) {
            as(registry.registrar())
                    .queryParam("search", typed)
                    .get("/teachers")
                    .then()
                    .body("items.registryNumber", contains(number));
        }
        for (var typed : List.of("juraeva karimova", "%", "_", tax + "9")) {
            as(registry.registrar())
                    .queryParam("search", typed)
                    .get("/teachers")
                    .then()
                    .statusCode(200)
                    .body("items", empty());
        }
        as(new Registry().registrar())
                .queryParam("search", number)
                .get("/teachers")
                .then()
                .body("items", empty());
    }

    @Test
    void namesOfOldFontsAreStoredAsTajik() {
        var registry = new Registry();

        register(registry.registrar(), registry.teacher(number(), "Љўраева", registry.code + "-S1", "2020-09-01"))
                .statusCode(200)
                .body("[0].family", equalTo("Ҷӯраева"));
    }

    @Test
    void theViewsOfEventsSayWhatIsPublished() {
        var registry = new Registry();
        var teacher = registry.teacher(number());
        teacher.put(
                "details",
                Map.of(
                        "latin",
                        Map.of("family", "Karimova", "given", "Farzona"),
                        "levels",
                        List.of("primary"),
                        "categories",
                        List.of(Map.of("category", "highest", "from", "2023-01-01")),
                        "externalIds",
                        List.of()));
        var id =
                register(registry.registrar(), teacher).extract().path("[0].id").toString();
        var today = LocalDate.ofInstant(clock.instant(), PolicyZone.DUSHANBE);
        status(registry.registrar(), id, "long-leave", today, null).statusCode(200);

        for (var view : Map.of(TOPIC, "teacher_event", "identity.teacher-name.v1", "teacher_name_event")
                .entrySet()) {
            assertThat(database.texts(
                            "select v.id from " + view.getValue()
                                    + " v join published_state s on s.subject = v.id::text and s.topic = ? and s.payload = v.payload where v.id = ?::uuid",
                            view.getKey(),
                            id))
                    .as(view.getValue())
                    .containsExactly(id);
        }
        for (var unit : List.of(registry.region, registry.school)) {
            assertThat(database.texts("""
                            select v.id from org_unit_event v join published_state s
                              on s.subject = v.id::text and s.topic = 'identity.org-unit.v1' and s.payload = v.payload where v.id = ?
                            """, unit)).containsExactly(unit.toString());
        }
    }

    private static ValidatableResponse correct(@Nullable String token, String id, int version, String family) {
        return as(token)
                .body("""
                        {"version": %d, "family": "%s", "given": "Фарзона", "patronymic": "Саидовна", "sex": "female",
                         "birthDate": "1985-03-08", "subjects": ["math"], "languages": ["tg"],
                         "details": {"levels": [], "categories": [], "externalIds": []}}""".formatted(version, family))
                .put("/teachers/" + id)
                .then();
    }

    private static ValidatableResponse postings(@Nullable String token, String id, int version, String postings) {
        return as(token)
                .body("{\"version\": " + version + ", \"postings\": " + postings + "}")
                .put("/teachers/" + id + "/postings")
                .then();
    }

    private static ValidatableResponse status(
            @Nullable String token, String id, String status, LocalDate from, @Nullable LocalDate to) {
        return as(token)
                .body("""
                        {"status": "%s", "from": "%s", "to": %s}""".formatted(status, from, to == null ? "null" : "\"" + to + "\""))
                .put("/teachers/" + id + "/status")
                .then();
    }

    private static ValidatableResponse record(String token, String id) {
        return as(token)
                .get("/teachers/" + id + "/record")
                .then()
                .statusCode(200)
                .body("teacher.id", equalTo(id));
    }

    private static int version(Registry registry, String id) {
        return record(registry.registrar(), id).extract().path("teacher.version");
    }
}
