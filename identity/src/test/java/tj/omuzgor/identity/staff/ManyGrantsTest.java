package tj.omuzgor.identity.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static tj.omuzgor.identity.Registry.as;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tj.omuzgor.identity.Database;
import tj.omuzgor.identity.Registry;
import tj.omuzgor.identity.directory.InMemoryDirectory;
import tj.omuzgor.test.ServiceTest;

/** Keycloak takes a hundred grants of one account, and no user with more: what is taken from her would reach no token then. */
@ServiceTest
final class ManyGrantsTest {

    @Inject
    Database database;

    @Inject
    InMemoryDirectory directory;

    private Registry registry;
    private String holder;

    @BeforeEach
    void anAccount() {
        registry = new Registry();
        holder = as(Registry.country())
                .body("""
                        {"username": "u-%s", "family": "Раҳимов", "given": "Али"}""".formatted(UUID.randomUUID()))
                .post("/accounts")
                .then()
                .statusCode(201)
                .extract()
                .path("id")
                .toString();
    }

    @Test
    void theHundredAndFirstIsRefusedUntilOneHasEnded() {
        held(99);
        var hundredth = give("trainer").statusCode(201).extract().path("id").toString();
        assertThat(directory.user(holder).grants()).hasSize(100);

        give("mentor")
                .statusCode(409)
                .body("type", equalTo("urn:omuzgor:problem:too-many-grants"))
                .body("errors.pointer", contains("/holder"));
        give("trainer").statusCode(200).body("id", equalTo(hundredth));

        as(Registry.country()).delete("/grants/" + hundredth).then().statusCode(200);
        assertThat(directory.user(holder).grants()).hasSize(99);
        give("mentor").statusCode(201);
    }

    @Test
    void whereMoreAreHeldAlreadyAnEndReachesTheTokensAllTheSame() {
        var ended = held(103).getFirst();

        as(Registry.country()).delete("/grants/" + ended).then().statusCode(200);

        assertThat(directory.user(holder).grants()).hasSize(100);
        assertThat(database.texts("select id from access_task where holder = ?", holder))
                .isEmpty();
    }

    /** So many grants as an earlier version gave them. */
    private List<String> held(int count) {
        return database.texts("""
                insert into staff_grant (id, holder, role, unit_id, from_at, given_by)
                select gen_random_uuid(), ?, 'district-officer', gen_random_uuid(), now() - interval '1 day', 'test' from generate_series(1, ?)
                returning id""", holder, count);
    }

    private ValidatableResponse give(String role) {
        return as(Registry.country())
                .body("""
                        {"holder": "%s", "role": "%s", "unitId": "%s", "from": "2025-01-01T00:00:00Z"}""".formatted(holder, role, registry.region))
                .post("/grants")
                .then();
    }
}
