package tj.omuzgor.identity.merge;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static tj.omuzgor.identity.Registry.as;
import static tj.omuzgor.identity.merge.Entries.merge;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.identity.Database;
import tj.omuzgor.identity.Registry;
import tj.omuzgor.identity.claim.Slips;
import tj.omuzgor.identity.merge.Entries.Wanted;
import tj.omuzgor.test.ServiceTest;
import tj.omuzgor.test.Tokens;

/** A slip is for a person: under whatever id of hers it is asked for, and with whatever login she has. */
@ServiceTest
final class ClaimsOfMergedTest {

    @Inject
    Database database;

    @Inject
    Clock clock;

    private Registry registry;
    private String head;
    private UUID old;
    private UUID person;
    private String login;

    @BeforeEach
    void merged() {
        registry = new Registry();
        head = Tokens.with(Role.SCHOOL_HEAD, registry.school).signed();
        old = registry.registered();
        person = registry.registered();
        login = Logins.of(old);
        merge(registry.registrar(), new Wanted(old, person)).statusCode(201);
    }

    @Test
    void whoeverHasALoginUnderAnotherIdIsNotAmongThoseWhoWait() {
        Slips.issue(head, registry.school).statusCode(409).body("type", equalTo("urn:omuzgor:problem:nobody-waits"));
    }

    @Test
    void anOldIdIsTakenAndNamesHerOnce() {
        Slips.code(head, registry.school, old);
        Slips.issue(head, registry.school, old, person)
                .statusCode(422)
                .body("errors.pointer", contains("/teacherIds/1"));
    }

    @Test
    void theCodeSetsThePasswordOfTheLoginSheHas() {
        var code = Slips.code(head, registry.school, person);
        var number = database.texts("select registry_number from teacher where id = ?", person)
                .getFirst();

        as(null).body(Map.of("registryNumber", number, "code", code, "password", "another-password-1"))
                .post("/claims")
                .then()
                .statusCode(200)
                .body("id", equalTo(login));
    }

    @Test
    void rolesOfALoginOfAnotherIdKeepTheCodeForAnAdministrator() {
        new Logins(registry, database, clock).give(login).statusCode(201);

        for (var id : List.of(old, person)) {
            Slips.issue(head, registry.school, id).statusCode(422).body("errors.pointer", contains("/teacherIds/0"));
        }
        Slips.code(Registry.country(), registry.school, person);
    }
}
