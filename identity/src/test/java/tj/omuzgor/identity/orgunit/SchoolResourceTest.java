package tj.omuzgor.identity.orgunit;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static tj.omuzgor.identity.Registry.as;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.identity.Registry;
import tj.omuzgor.test.ServiceTest;
import tj.omuzgor.test.Tokens;

@ServiceTest
final class SchoolResourceTest {

    @Test
    void aHeadSeesHerSchoolAndAnOfficerThoseOfHerDistrict() {
        var registry = new Registry();

        as(Tokens.with(Role.SCHOOL_HEAD, registry.school).signed())
                .get("/schools")
                .then()
                .statusCode(200)
                .body("items.id", contains(registry.school.toString()))
                .body("items[0].parentId", equalTo(registry.district.toString()));
        as(Tokens.with(Role.DISTRICT_OFFICER, registry.region).signed())
                .get("/schools?unit=" + registry.district)
                .then()
                .statusCode(200)
                .body("items.id", contains(registry.school.toString(), registry.otherSchool.toString()));
        as(Tokens.with(Role.DISTRICT_OFFICER, UUID.randomUUID()).signed())
                .get("/schools")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void pagesInTheOrderOfCodes() {
        var registry = new Registry();
        var first = as(registry.registrar())
                .get("/schools?first=1")
                .then()
                .statusCode(200)
                .body("items.code", contains(registry.code + "-S1"))
                .body("nextCursor", notNullValue())
                .extract()
                .path("nextCursor")
                .toString();

        as(registry.registrar())
                .queryParam("after", first)
                .get("/schools?first=1")
                .then()
                .body("items.code", contains(registry.code + "-S2"))
                .body("nextCursor", nullValue());
        as(Registry.country()).get("/schools?first=1").then().statusCode(200).body("items", hasSize(1));
        as(Registry.country())
                .get("/schools?first=0")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#query/first"));
    }

    @Test
    void refusesStrangersOtherRolesAndOtherPlaces() {
        var registry = new Registry();

        as(null).get("/schools").then().statusCode(401);
        as(Tokens.ofTeacher(UUID.randomUUID()).signed()).get("/schools").then().statusCode(403);
        as(Tokens.with(Role.SCHOOL_HEAD, registry.school).signed())
                .get("/schools?unit=" + registry.otherSchool)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:omuzgor:problem:outside-your-units"))
                .body("errors.pointer", contains("#query/unit"));
    }
}
