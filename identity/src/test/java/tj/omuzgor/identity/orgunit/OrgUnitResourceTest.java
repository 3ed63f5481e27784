package tj.omuzgor.identity.orgunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static tj.omuzgor.identity.Registry.COUNTRY;
import static tj.omuzgor.identity.Registry.as;
import static tj.omuzgor.identity.Registry.unit;

import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.identity.Database;
import tj.omuzgor.identity.Registry;
import tj.omuzgor.test.ServiceTest;
import tj.omuzgor.test.Tokens;

@ServiceTest
final class OrgUnitResourceTest {
    private static final String TOPIC = "identity.org-unit.v1";

    @Inject
    Database database;

    @Test
    void theCountryIsThereAndPublishedFromTheBeginning() {
        as(Tokens.of("anybody").signed())
                .get("/org-units/" + COUNTRY)
                .then()
                .statusCode(200)
                .body("code", equalTo("TJ"))
                .body("parentId", nullValue())
                .body("kind", equalTo("country"))
                .body("names.tg", equalTo("Ҷумҳурии Тоҷикистон"));
        await().until(() -> database.revision(TOPIC, COUNTRY) == 1);
    }

    @Test
    void definesATreeInOneRequestAndAnswersItInTheOrderAsked() {
        var registry = new Registry();

        as(Tokens.of("anybody").signed())
                .get("/org-units?parent=" + registry.district)
                .then()
                .statusCode(200)
                .body("items.id", contains(registry.school.toString(), registry.otherSchool.toString()))
                .body("nextCursor", nullValue());
        assertThat(database.texts("select parent_id from place where id = ?", registry.school))
                .containsExactly(registry.district.toString());
    }

    @Test
    void theSameDefinitionsTwicePublishNothingNew() {
        var registry = new Registry();
        var body = "[" + unit(registry.code, "TJ", "region") + "]";

        as(Registry.country())
                .body(body)
                .put("/org-units")
                .then()
                .statusCode(200)
                .body("[0].id", equalTo(registry.region.toString()));

        assertThat(database.revision(TOPIC, registry.region)).isEqualTo(1);
        as(Registry.country())
                .body(body.replace("\"en\": \"", "\"en\": \"New "))
                .put("/org-units")
                .then()
                .statusCode(200);
        assertThat(database.revision(TOPIC, registry.region)).isEqualTo(2);
        assertThat(database.revision(TOPIC, registry.district)).isEqualTo(1);
    }

    @Test
    void namesTheUnknownParentAndStoresNothing() {
        var registry = new Registry();
        var fresh = registry.code + "-NEW";

        as(Registry.country())
                .body("[" + unit(fresh, registry.code + "-D", "school") + "," + unit(fresh + "2", "NOWHERE", "school")
                        + "]")
                .put("/org-units")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:omuzgor:problem:definition-refused"))
                .body("title", equalTo("The definitions do not fit together"))
                .body("errors.pointer", contains("/1/parentCode"))
                .body("errors[0].detail", containsString("NOWHERE"));
        assertThat(database.texts("select code from org_unit where code = ?", fresh))
                .isEmpty();
    }

    @Test
    void namesTheFieldOfAMalformedDefinition() {
        as(Registry.country())
                .body(
                        "[" + unit("A", "TJ", "region")
                                + ", {\"code\": \"\", \"parentCode\": \"TJ\", \"kind\": \"region\", \"names\": {\"tg\": \" \"}}]")
                .put("/org-units")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/1/code"))
                .body("errors.pointer", hasItem("/1/names/tg"));
    }

    @Test
    void aRegistrarDefinesOnlyUnderHerUnits() {
        var mine = new Registry();
        var other = new Registry();

        as(mine.registrar())
                .body("[" + unit(mine.code + "-S3", mine.code + "-D", "school") + "]")
                .put("/org-units")
                .then()
                .statusCode(200);
        as(mine.registrar())
                .body("[" + unit(mine.code + "-S4", other.code + "-D", "school") + ","
                        + unit(other.code + "-S1", mine.code + "-D", "school") + "]")
                .put("/org-units")
                .then()
                .statusCode(403)
                .body("errors.pointer", contains("/0/parentCode", "/1/code"));
    }

    @Test
    void refusesStrangersAndOtherRoles() {
        var body = "[" + unit("A", "TJ", "region") + "]";

        as(null).body(body).put("/org-units").then().statusCode(401);
        as(Tokens.with(Role.DISTRICT_OFFICER, COUNTRY).signed())
                .body(body)
                .put("/org-units")
                .then()
                .statusCode(403);
        as(null).get("/org-units").then().statusCode(401);
        as(Registry.country()).get("/org-units/" + UUID.randomUUID()).then().statusCode(404);
        as(Registry.country())
                .get("/org-units?kind=village")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#query/kind"));
    }

    @Test
    void pagesInTheOrderOfCodes() {
        var registry = new Registry();
        var path = "/org-units?parent=" + registry.district + "&kind=school&first=1";

        var cursor = as(Registry.country())
                .get(path)
                .then()
                .body("items.code", contains(registry.code + "-S1"))
                .extract()
                .path("nextCursor")
                .toString();

        as(Registry.country())
                .get(path + "&after=" + cursor)
                .then()
                .body("items.code", contains(registry.code + "-S2"))
                .body("nextCursor", nullValue());
        as(Registry.country())
                .get("/org-units/by-ids?id=" + registry.region + "&id=" + UUID.randomUUID())
                .then()
                .body("id", contains(registry.region.toString()));
        as(Registry.country())
                .get("/org-units?code=" + registry.code)
                .then()
                .body("items.id", contains(registry.region.toString()));
    }

    @Test
    void definesCentersUnderARegionButNotUnderASchool() {
        var registry = new Registry();
        var center = """
                [{"code": "%s", "unitCode": "%s", "names": {"tg": "Марказ"}}]""";

        var id = as(registry.registrar())
                .body(center.formatted(registry.code + "-C", registry.code))
                .put("/centers")
                .then()
                .statusCode(200)
                .body("[0].unitId", equalTo(registry.region.toString()))
                .extract()
                .path("[0].id")
                .toString();

        as(registry.registrar())
                .body(center.formatted(registry.code + "-C", registry.code))
                .put("/centers")
                .then()
                .body("[0].id", equalTo(id));
        assertThat(database.revision("identity.center.v1", id)).isEqualTo(1);
        assertThat(database.texts("select parent_id from place where id = ?::uuid", id))
                .containsExactly(registry.region.toString());
        as(registry.registrar()).get("/centers/by-ids?id=" + id).then().body("id", contains(id));
        as(registry.registrar()).get("/centers?first=500").then().body("items.id", hasItem(id));
        as(registry.registrar())
                .body(center.formatted(registry.code + "-C2", registry.code + "-S1"))
                .put("/centers")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/0/unitCode"));
        as(registry.registrar())
                .body(center.formatted(registry.code + "-C3", "TJ"))
                .put("/centers")
                .then()
                .statusCode(403);
        as(null).body("[]").put("/centers").then().statusCode(401);
        as(Tokens.of("anybody").signed())
                .body(center.formatted("C", "TJ"))
                .put("/centers")
                .then()
                .statusCode(403);
        as(registry.registrar()).body("[]").put("/centers").then().statusCode(400);
    }
}
