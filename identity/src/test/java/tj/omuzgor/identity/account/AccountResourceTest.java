package tj.omuzgor.identity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static tj.omuzgor.identity.Registry.COUNTRY;
import static tj.omuzgor.identity.Registry.as;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.identity.Database;
import tj.omuzgor.identity.Registry;
import tj.omuzgor.identity.directory.DirectoryUser;
import tj.omuzgor.identity.directory.InMemoryDirectory;
import tj.omuzgor.identity.directory.InMemoryDirectory.Failure;
import tj.omuzgor.platform.caller.HeldGrant;
import tj.omuzgor.test.ServiceTest;
import tj.omuzgor.test.Tokens;

@ServiceTest
final class AccountResourceTest {

    @Inject
    Database database;

    @Inject
    InMemoryDirectory directory;

    @AfterEach
    void back() {
        directory.back();
    }

    @Test
    void opensATeachersAccountOnce() {
        var registry = new Registry();
        var teacher = registry.registered();
        var name = name();

        var id = open(registry.registrar(), name, "first-password", teacher)
                .statusCode(201)
                .body("username", equalTo(name))
                .body("teacherId", equalTo(teacher.toString()))
                .extract()
                .path("id")
                .toString();

        assertThat(directory.user(id).teacherId()).isEqualTo(teacher);
        assertThat(directory.password(id)).isEqualTo("first-password");
        open(registry.registrar(), name, "first-password", teacher)
                .statusCode(200)
                .body("id", equalTo(id));
        open(registry.registrar(), name, null, teacher).statusCode(200);
        assertThat(directory.password(id)).isEqualTo("first-password");
    }

    @Test
    void aRepeatMendsAnAccountThatWasHalfOpened() {
        var registry = new Registry();
        var teacher = registry.registered();
        var name = name();
        var id = UUID.randomUUID().toString();
        directory.put(new DirectoryUser(id, name, teacher, List.of(), Instant.parse("2025-01-01T00:00:00Z")));

        open(registry.registrar(), name, "first-password", teacher)
                .statusCode(200)
                .body("id", equalTo(id));

        assertThat(database.texts("select teacher_id from account where id = ?", id))
                .containsExactly(teacher.toString());
        assertThat(directory.password(id)).isEqualTo("first-password");
    }

    @Test
    void whatALostAnswerMadeIsFoundByItsTeacherUnderAnotherName() {
        var registry = new Registry();
        var teacher = registry.registered();
        var lost = name();
        var next = name();
        directory.fail(Failure.ANSWER_OF_CREATION, lost);
        open(registry.registrar(), lost, "first-password", teacher).statusCode(503);
        var made = directory.named(lost).orElseThrow().id();

        open(registry.registrar(), next, "other-password", teacher)
                .statusCode(200)
                .body("id", equalTo(made))
                .body("username", equalTo(lost));
        open(registry.registrar(), next, "third-password", teacher)
                .statusCode(201)
                .body("username", equalTo(next));

        assertThat(directory.password(made)).isEqualTo("other-password");
        assertThat(database.texts("select username from account where teacher_id = ?", teacher))
                .containsExactlyInAnyOrder(lost, next);
    }

    @Test
    void anotherPasswordEndsSessionsAndTheSameRequestAgainChangesNothing() {
        var registry = new Registry();
        var teacher = registry.registered();
        var name = name();
        var id = open(registry.registrar(), name, "first-password", teacher)
                .extract()
                .path("id")
                .toString();
        directory.signIn(id, "a phone somebody found");

        open(registry.registrar(), name, null, teacher).statusCode(200);
        assertThat(directory.sessions(id)).hasSize(1);
        open(registry.registrar(), name, "other-password", teacher).statusCode(200);
        open(registry.registrar(), name, "other-password", teacher).statusCode(200);

        assertThat(directory.sessions(id)).isEmpty();
        assertThat(directory.password(id)).isEqualTo("other-password");
    }

    @Test
    void withoutKeycloakNothingIsOpened() {
        var name = name();
        directory.away(true);

        open(Registry.country(), name, null, null)
                .statusCode(503)
                .body("type", equalTo("urn:omuzgor:problem:identity-provider-unavailable"));

        assertThat(database.texts("select id from account where username = ?", name))
                .isEmpty();
        directory.away(false);
        open(Registry.country(), name, null, null).statusCode(201);
    }

    @Test
    void anAccountGetsItsTeacherLaterAndItsGrantsSaySo() {
        var registry = new Registry();
        var teacher = registry.registered();
        var name = name();
        var id = open(Registry.country(), name, null, null)
                .statusCode(201)
                .extract()
                .path("id")
                .toString();
        var grant = as(Registry.country())
                .body("""
                        {"holder": "%s", "role": "trainer", "unitId": "%s", "from": "2025-01-01T00:00:00Z"}""".formatted(id, registry.region))
                .post("/grants")
                .then()
                .statusCode(201)
                .extract()
                .path("id")
                .toString();

        open(Registry.country(), name, null, teacher).statusCode(200).body("teacherId", equalTo(teacher.toString()));

        assertThat(directory.user(id).teacherId()).isEqualTo(teacher);
        assertThat(directory.user(id).grants()).hasSize(1);
        assertThat(database.state("identity.grant.v1", grant)).contains(teacher.toString());
    }

    @Test
    void aRegistrarCannotTakeAnAccountOver() {
        var registry = new Registry();
        var stranger = new Registry();
        var teacher = registry.registered();
        var teachers = name();
        var id = open(registry.registrar(), teachers, "first-password", teacher)
                .extract()
                .path("id")
                .toString();
        var admin = UUID.randomUUID().toString();
        directory.put(new DirectoryUser(
                admin,
                "admin-" + admin,
                null,
                List.of(new HeldGrant(Role.ADMIN, COUNTRY, null)),
                Instant.parse("2025-01-01T00:00:00Z")));

        open(stranger.registrar(), teachers, "stolen-password", null).statusCode(409);
        open(registry.registrar(), "admin-" + admin, "stolen-password", null)
                .statusCode(409)
                .body("errors.pointer", contains("/username"));
        open(registry.registrar(), teachers, null, registry.registered()).statusCode(409);

        assertThat(directory.password(id)).isEqualTo("first-password");
        assertThat(directory.password(admin)).isNull();
    }

    @Test
    void anAccountOfNobodyInTheRegistryIsCompletedByWhoeverOpenedIt() {
        var registry = new Registry();
        var name = name();
        var opener = Tokens.with(Role.REGISTRAR, registry.region).signed();
        var id = open(opener, name, "first-password", null)
                .statusCode(201)
                .extract()
                .path("id")
                .toString();

        open(registry.registrar(), name, "stolen-password", null).statusCode(409);
        open(registry.registrar(), name, null, registry.registered()).statusCode(409);
        open(opener, name, "other-password", null).statusCode(200);
        assertThat(directory.password(id)).isEqualTo("other-password");
        open(Registry.country(), name, "third-password", null).statusCode(200);
        open(opener, name, null, registry.registered()).statusCode(200);
    }

    @Test
    void namesTheFieldThatCannotBeRight() {
        var registry = new Registry();

        open(registry.registrar(), name(), null, UUID.randomUUID())
                .statusCode(422)
                .body("errors.pointer", contains("/teacherId"));
        open(registry.registrar(), name(), null, new Registry().registered())
                .statusCode(422)
                .body("errors.pointer", contains("/teacherId"));
        open(registry.registrar(), "service-account-x", null, null)
                .statusCode(422)
                .body("errors.pointer", contains("/username"));
        open(registry.registrar(), "ab", null, null).statusCode(422).body("errors.pointer", contains("/username"));
        open(registry.registrar(), "No Spaces", null, null)
                .statusCode(400)
                .body("errors.pointer", contains("/username"));
        open(registry.registrar(), name(), "short", null).statusCode(400).body("errors.pointer", contains("/password"));
        open(null, name(), null, null).statusCode(401);
        open(Tokens.with(Role.SCHOOL_HEAD, registry.school).signed(), name(), null, null)
                .statusCode(403);
    }

    @Test
    void meIsTheTeacherWithHerGrants() {
        var registry = new Registry();
        var teacher = registry.registered();
        var name = name();
        var id = open(registry.registrar(), name, null, teacher)
                .extract()
                .path("id")
                .toString();
        as(Registry.country())
                .body("""
                        {"holder": "%s", "role": "mentor", "unitId": "%s", "from": "2025-01-01T00:00:00Z"}""".formatted(id, registry.school))
                .post("/grants")
                .then()
                .statusCode(201)
                .body("teacherId", equalTo(teacher.toString()));

        as(Tokens.of(id).teacher(teacher).signed())
                .get("/me")
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("username", equalTo(name))
                .body("teacher.id", equalTo(teacher.toString()))
                .body("teacher.birthDate", equalTo("1985-03-08"))
                .body("grants.role", contains("mentor"));
        as(null).get("/me").then().statusCode(401);
    }

    @Test
    void whoSignsInAfterALostAnswerIsKnownFromThenOn() {
        var registry = new Registry();
        var teacher = registry.registered();
        var lost = name();
        directory.fail(Failure.ANSWER_OF_CREATION, lost);
        open(registry.registrar(), lost, "first-password", teacher).statusCode(503);
        var made = directory.named(lost).orElseThrow().id();
        var token = Tokens.of(made).teacher(teacher).signed();

        directory.away(true);
        as(token).get("/me").then().statusCode(200).body("username", nullValue());
        directory.away(false);
        as(token).get("/me").then().statusCode(200).body("username", equalTo(lost));

        assertThat(database.texts("select id from account where teacher_id = ?", teacher))
                .containsExactly(made);
    }

    @Test
    void meOfAnUnknownAccountIsWhatItsTokenSays() {
        as(Tokens.of("first").grant(Role.ADMIN, COUNTRY).signed())
                .get("/me")
                .then()
                .statusCode(200)
                .body("id", equalTo("first"))
                .body("username", nullValue())
                .body("teacher", nullValue())
                .body("grants.role", contains("admin"))
                .body("grants.unitId", contains(COUNTRY.toString()));
    }

    private static String name() {
        return "u-" + UUID.randomUUID();
    }

    private static ValidatableResponse open(
            @Nullable String token, String name, @Nullable String password, @Nullable UUID teacher) {
        return as(token)
                .body("""
                        {"username": "%s", "password": %s, "teacherId": %s, "family": "Раҳимов", "given": "Али"}""".formatted(
                                name,
                                password == null ? "null" : "\"" + password + "\"",
                                teacher == null ? "null" : "\"" + teacher + "\""))
                .post("/accounts")
                .then();
    }
}
