package tj.omuzgor.identity.orgunit;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static tj.omuzgor.identity.Registry.as;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import tj.omuzgor.identity.Registry;
import tj.omuzgor.test.ServiceTest;
import tj.omuzgor.test.Tokens;

/** What a client that shows many places at once asks for at once. */
@ServiceTest
final class ManyPlacesTest {
    private static final String ANYBODY = Tokens.of("anybody").signed();

    @Test
    void answersTheFirstChildrenOfEveryParent() {
        var one = new Registry();
        var other = new Registry();

        var next = as(ANYBODY)
                .queryParam("parent", one.district, other.region, UUID.randomUUID(), one.district)
                .get("/org-units/children?first=1")
                .then()
                .statusCode(200)
                .body("parentId[0]", equalTo(one.district.toString()))
                .body("items[0].id", contains(one.school.toString()))
                .body("nextCursor[0]", notNullValue())
                .body("parentId[1]", equalTo(other.region.toString()))
                .body("items[1].id", contains(other.district.toString()))
                .body("nextCursor[1]", nullValue())
                .body("items[2]", empty())
                .body("parentId.size()", equalTo(3))
                .extract()
                .path("nextCursor[0]")
                .toString();

        as(ANYBODY)
                .queryParam("after", next)
                .get("/org-units?parent=" + one.district)
                .then()
                .body("items.id", contains(one.otherSchool.toString()));
    }

    @Test
    void asksForASignInAndASensibleNumberOfChildren() {
        as(null).get("/org-units/children?parent=" + Registry.COUNTRY).then().statusCode(401);
        as(ANYBODY)
                .get("/org-units/children?first=501&parent=" + Registry.COUNTRY)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("#query/first"));
    }

    @Test
    void answersTheHistoriesOfManyPlaces() {
        var registry = new Registry();
        var center = as(registry.registrar())
                .body("[{\"code\": \"%s-C\", \"unitCode\": \"%s\", \"names\": {\"tg\": \"Марказ\"}}]"
                        .formatted(registry.code, registry.code))
                .put("/centers")
                .then()
                .statusCode(200)
                .extract()
                .path("[0].id")
                .toString();

        as(ANYBODY)
                .queryParam("id", registry.school, registry.district, UUID.randomUUID())
                .get("/org-units/histories")
                .then()
                .statusCode(200)
                .body("id", containsInAnyOrder(registry.school.toString(), registry.district.toString()))
                .body(
                        "find { it.id == '%s' }.parents.parentId".formatted(registry.school),
                        contains(registry.district.toString()));
        as(ANYBODY)
                .queryParam("id", center, registry.district)
                .get("/centers/histories")
                .then()
                .statusCode(200)
                .body("id", contains(center))
                .body("[0].names.names.tg", contains("Марказ"));
        as(null).get("/org-units/histories?id=" + registry.school).then().statusCode(401);
        as(null).get("/centers/histories?id=" + center).then().statusCode(401);
    }
}
