package tj.omuzgor.identity.orgunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static tj.omuzgor.identity.Registry.as;
import static tj.omuzgor.identity.Registry.number;
import static tj.omuzgor.identity.Registry.register;
import static tj.omuzgor.identity.Registry.unit;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.identity.Database;
import tj.omuzgor.identity.Registry;
import tj.omuzgor.platform.time.PolicyZone;
import tj.omuzgor.test.ServiceTest;
import tj.omuzgor.test.Tokens;

/** Places over the years: what they were called, where they hung, how others number them, what schools were like. */
@ServiceTest
final class PlaceHistoryTest {
    private static final String TOPIC = "identity.org-unit.v1";

    @Inject
    Database database;

    @Inject
    Clock clock;

    @Test
    void aRenamedDistrictKeepsItsFormerName() {
        var registry = new Registry();

        define(registry, district(registry, "\"tg\": \"Деваштич\"", "\"since\": \"2016-01-09\""))
                .statusCode(200);

        history(registry.district)
                .body("names.names.tg", contains(registry.code + "-D", "Деваштич"))
                .body("names[0].from", nullValue())
                .body("names[0].to", equalTo("2016-01-09"))
                .body("names[1].from", equalTo("2016-01-09"))
                .body("names[1].to", nullValue());
        assertThat(database.state(TOPIC, registry.district)).contains("Деваштич", "\"to\": \"2016-01-09\"");
        assertThat(database.revision(TOPIC, registry.district)).isEqualTo(2);
    }

    @Test
    void formerNamesReplaceWhatWasWrongAndMayBeSentTwice() {
        var registry = new Registry();
        var names = district(registry, "\"tg\": \"Деваштич\"", """
                "formerNames": [{"names": {"tg": "Ғончӣ"}, "to": "2016-01-09"}]""");

        define(registry, names).statusCode(200);
        define(registry, names).statusCode(200);

        history(registry.district)
                .body("names.findAll { it.withdrawnAt == null }.names.tg", contains("Ғончӣ", "Деваштич"))
                .body("names.findAll { it.withdrawnAt != null }.names.tg", contains(registry.code + "-D"));
        assertThat(database.revision(TOPIC, registry.district)).isEqualTo(2);
    }

    @Test
    void aMovedDistrictTakesItsSchoolsAlongAndGrantsFollowTheTreeOfToday() {
        var registry = new Registry();
        var other = new Registry();
        var teacher = registry.registered();
        var before = Tokens.with(Role.DISTRICT_OFFICER, registry.region).signed();
        var after = Tokens.with(Role.DISTRICT_OFFICER, other.region).signed();
        as(before).get("/teachers/" + teacher).then().statusCode(200);
        as(after).get("/teachers/" + teacher).then().statusCode(404);

        as(Registry.country())
                .body("[" + unit(registry.code + "-D", other.code, "district") + "]")
                .put("/org-units")
                .then()
                .statusCode(200);

        as(before).get("/teachers/" + teacher).then().statusCode(404);
        as(after).get("/teachers/" + teacher).then().statusCode(200);
        as(after).get("/teachers").then().body("items.id", contains(teacher.toString()));
        var today = LocalDate.ofInstant(clock.instant(), PolicyZone.DUSHANBE);
        history(registry.district)
                .body("parents.parentId", contains(registry.region.toString(), other.region.toString()))
                .body("parents[0].to", equalTo(today.toString()))
                .body("parents[1].from", equalTo(today.toString()));
        register(registry.registrar(), registry.teacher(number())).statusCode(403);
        register(other.registrar(), registry.teacher(number())).statusCode(200);
    }

    @Test
    void numbersOfOthersAreUniqueWhileTheyAreOpen() {
        var registry = new Registry();
        var emis = registry.code + "/0457";
        define(registry, school(registry, "S1", numbers(emis, "2019-09-01"))).statusCode(200);

        define(registry, school(registry, "S2", numbers(emis, "2020-09-01")))
                .statusCode(422)
                .body("errors.pointer", contains("/0/externalIds/0/value"))
                .body("errors[0].detail", containsString(registry.school.toString()));
        as(registry.registrar())
                .queryParam("externalId", "emis:" + emis)
                .get("/org-units")
                .then()
                .body("items.id", contains(registry.school.toString()));

        define(registry, school(registry, "S1", "\"externalIds\": []")).statusCode(200);
        define(registry, school(registry, "S2", numbers(emis, "2020-09-01"))).statusCode(200);
        history(registry.school).body("externalIds.value", contains(emis)).body("externalIds[0].to", notNullValue());
        history(registry.otherSchool).body("externalIds[0].to", nullValue());
    }

    @Test
    void whatASchoolIsLikeIsDated() {
        var registry = new Registry();
        define(registry, school(registry, "S1", facts("rural", "none", null))).statusCode(200);
        define(registry, school(registry, "S1", facts("rural", "none", null))).statusCode(200);

        define(registry, school(registry, "S1", facts("rural", "good", "2025-03-01")))
                .statusCode(200);

        history(registry.school)
                .body("schoolFacts.connectivity", contains("none", "good"))
                .body("schoolFacts[0].to", equalTo("2025-03-01"))
                .body("schoolFacts[1].locality", equalTo("rural"))
                .body("schoolFacts[1].levels", contains("primary", "lower-secondary"));
        assertThat(database.state(TOPIC, registry.school)).contains("\"connectivityMeasuredOn\": \"2025-02-20\"");
        define(registry, district(registry, "\"tg\": \"Ном\"", facts("rural", "none", null)))
                .statusCode(422)
                .body("errors.pointer", contains("/0/school"));
    }

    @Test
    void formerNamesMayBeToldLaterOfAPlaceWhoseNameStays() {
        var registry = new Registry();

        define(
                        registry,
                        district(
                                registry,
                                "\"tg\": \"%s-D\", \"en\": \"%s-D\"".formatted(registry.code, registry.code),
                                """
                        "formerNames": [{"names": {"tg": "Ғончӣ"}, "to": "2016-01-09"}]"""))
                .statusCode(200);

        history(registry.district)
                .body("names.findAll { it.withdrawnAt == null }.names.tg", contains("Ғончӣ", registry.code + "-D"))
                .body("names.findAll { it.withdrawnAt == null }.from", contains(null, "2016-01-09"));
    }

    @Test
    void lettersOfOldFontsAreRepairedInTajikNames() {
        var registry = new Registry();

        define(registry, district(registry, "\"tg\": \"Љамоати  Суѓд\", \"uz\": \"Ўзбек\"", """
                        "formerNames": [{"names": {"tg": "Ѓончї"}, "to": "2016-01-09"}]"""))
                .statusCode(200)
                .body("[0].names.tg", equalTo("Ҷамоати Суғд"))
                .body("[0].names.uz", equalTo("Ўзбек"));

        history(registry.district)
                .body("names.findAll { it.withdrawnAt == null }.names.tg", contains("Ғончӣ", "Ҷамоати Суғд"));
    }

    @Test
    void aMeasurementHasAResultAndIsOver() {
        var registry = new Registry();
        var school = school(registry, "S1", facts("rural", "none", null));

        define(registry, school.replace("2025-02-20", "2999-01-01"))
                .statusCode(422)
                .body("errors.pointer", contains("/0/school/connectivityMeasuredOn"));
        define(registry, school.replace("\"none\"", "null"))
                .statusCode(422)
                .body("errors.pointer", contains("/0/school/connectivityMeasuredOn"));
    }

    @Test
    void namesTheFieldThatCannotBeRight() {
        var registry = new Registry();

        define(registry, district(registry, "\"tg\": \"Ном\"", "\"since\": \"2999-01-01\""))
                .statusCode(422)
                .body("errors.pointer", contains("/0/since"));
        define(registry, district(registry, "\"tg\": \"Ном\"", """
                        "formerNames": [{"names": {"tg": "А"}, "from": "2000-01-01", "to": "2010-01-01"},
                                        {"names": {"tg": "Б"}, "from": "2005-01-01", "to": "2012-01-01"}]"""))
                .statusCode(422)
                .body("errors.pointer", contains("/0/formerNames/1"));
        define(registry, school(registry, "S1", "\"externalIds\": [{\"scheme\": \"Bad Scheme\", \"value\": \"1\"}]"))
                .statusCode(400)
                .body("errors.pointer", contains("/0/externalIds/0/scheme"));
        as(registry.registrar())
                .get("/org-units/" + UUID.randomUUID() + "/history")
                .then()
                .statusCode(404);
        as(null).get("/org-units/" + registry.school + "/history").then().statusCode(401);
    }

    @Test
    void aCenterHasAHistoryToo() {
        var registry = new Registry();
        var center = """
                [{"code": "%s-C", "unitCode": "%s", "names": {"tg": "%s"}, "since": %s,
                  "externalIds": [{"scheme": "osm", "value": "node/1-%s", "from": "2020-01-01"}]}]""";
        var id = as(registry.registrar())
                .body(center.formatted(registry.code, registry.code, "Марказ", "null", registry.code))
                .put("/centers")
                .then()
                .statusCode(200)
                .extract()
                .path("[0].id")
                .toString();

        as(registry.registrar())
                .body(center.formatted(
                        registry.code, registry.code + "-D", "Маркази нав", "\"2024-01-01\"", registry.code))
                .put("/centers")
                .then()
                .statusCode(200)
                .body("[0].id", equalTo(id));

        as(registry.registrar())
                .get("/centers/" + id + "/history")
                .then()
                .statusCode(200)
                .body("names.names.tg", contains("Марказ", "Маркази нав"))
                .body("parents.parentId", contains(registry.region.toString(), registry.district.toString()))
                .body("schoolFacts", empty());
        assertThat(database.state("identity.center.v1", id)).contains("Маркази нав", "\"2024-01-01\"");
        assertThat(database.texts("""
                        select v.id from center_event v join published_state s
                          on s.subject = v.id::text and s.topic = 'identity.center.v1' and s.payload = v.payload where v.id = ?::uuid
                        """, id))
                .as("what the view says and what was published")
                .containsExactly(id);
        as(registry.registrar())
                .get("/centers/" + UUID.randomUUID() + "/history")
                .then()
                .statusCode(404);
        as(null).get("/centers/" + id + "/history").then().statusCode(401);
    }

    private static ValidatableResponse define(Registry registry, String definition) {
        return as(registry.registrar())
                .body("[" + definition + "]")
                .put("/org-units")
                .then();
    }

    private static ValidatableResponse history(UUID unit) {
        return as(Tokens.of("anybody").signed())
                .get("/org-units/" + unit + "/history")
                .then()
                .statusCode(200)
                .body("parents", hasSize(greaterThan(0)));
    }

    private static String district(Registry registry, String names, String more) {
        return """
                {"code": "%s-D", "parentCode": "%s", "kind": "district", "names": {%s}, %s}""".formatted(registry.code, registry.code, names, more);
    }

    private static String school(Registry registry, String code, String more) {
        return """
                {"code": "%s-%s", "parentCode": "%s-D", "kind": "school", "names": {"tg": "Мактаб"}, %s}""".formatted(registry.code, code, registry.code, more);
    }

    private static String numbers(String value, String from) {
        return """
                "externalIds": [{"scheme": "emis", "value": "%s", "from": "%s"}]""".formatted(value, from);
    }

    private static String facts(String locality, String connectivity, @Nullable String from) {
        return """
                "school": {"locality": "%s", "type": "general", "levels": ["lower-secondary", "primary"], "languages": ["tg"],
                           "connectivity": "%s", "connectivityMeasuredOn": "2025-02-20", "from": %s}""".formatted(locality, connectivity, from == null ? "null" : "\"" + from + "\"");
    }
}
