package tj.omuzgor.identity.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static tj.omuzgor.identity.Registry.as;

import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.identity.Database;
import tj.omuzgor.identity.Registry;
import tj.omuzgor.test.ServiceTest;

@ServiceTest
final class GrantsOfTheErasedTest {

    @Inject
    Database database;

    @Test
    void nothingIsGivenToTheAccountOfSomebodyWhoWasErased() {
        var registry = new Registry();
        var person = new Person(registry);
        var account = person.account();
        var before = Person.granted(account, Role.SCHOOL_HEAD, registry.school);
        person.erase(registry.registrar()).statusCode(200);

        as(Registry.country())
                .body(Map.of(
                        "holder",
                        account,
                        "role",
                        "school-head",
                        "unitId",
                        registry.school,
                        "from",
                        "2026-01-01T00:00:00Z"))
                .post("/grants")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:omuzgor:problem:grant-refused"))
                .body("errors.pointer", contains("/holder"));

        assertThat(database.texts("select id::text from staff_grant where holder = ?", account))
                .containsExactly(before);
    }
}
