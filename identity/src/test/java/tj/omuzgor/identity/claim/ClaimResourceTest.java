package tj.omuzgor.identity.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static tj.omuzgor.identity.Registry.as;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.identity.Database;
import tj.omuzgor.identity.MovableClock;
import tj.omuzgor.identity.Registry;
import tj.omuzgor.identity.directory.DirectoryUser;
import tj.omuzgor.identity.directory.InMemoryDirectory;
import tj.omuzgor.identity.directory.InMemoryDirectory.Failure;
import tj.omuzgor.platform.caller.HeldGrant;
import tj.omuzgor.platform.time.PolicyZone;
import tj.omuzgor.test.ServiceTest;

@ServiceTest
final class ClaimResourceTest {

    private static final String PASSWORD = "рамзи-деринтизор";

    @Inject
    Database database;

    @Inject
    InMemoryDirectory directory;

    @AfterEach
    void back() {
        directory.back();
        MovableClock.back();
    }

    @Test
    void givesATeacherHerAccount() {
        var school = new School();

        var id = claim(school.number, school.code())
                .statusCode(201)
                .body("username", equalTo(school.number.toLowerCase(Locale.ROOT)))
                .body("teacherId", equalTo(school.teacher.toString()))
                .extract()
                .path("id")
                .toString();

        assertThat(directory.user(id).teacherId()).isEqualTo(school.teacher);
        assertThat(directory.user(id).grants()).isEmpty();
        assertThat(directory.password(id)).isEqualTo(PASSWORD);
        assertThat(directory.names(id)).isEqualTo("Каримова Фарзона");
    }

    @Test
    void theSameClaimAgainGivesTheSameAccountAndLeavesItsPassword() {
        var school = new School();
        var code = school.code();
        var id = claim(school.number, code).statusCode(201).extract().path("id").toString();

        claim(school.number, code).statusCode(200).body("id", equalTo(id));
        claim(address(), Map.of("registryNumber", school.number, "code", code, "password", "a-finder-of-the-slip"))
                .statusCode(200)
                .body("id", equalTo(id));

        assertThat(directory.password(id)).isEqualTo(PASSWORD);
        assertThat(database.texts("select id from account where teacher_id = ?", school.teacher))
                .containsExactly(id);
    }

    @Test
    void manyClaimsAtOnceMakeOneAccount() {
        var school = new School();
        var code = school.code();

        var answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> claim(school.number, code).extract()))
                .limit(6)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).extracting(answer -> answer.statusCode()).containsOnlyOnce(201);
        assertThat(answers)
                .extracting(answer -> answer.<String>path("id"))
                .containsOnly(answers.getFirst().<String>path("id"));
    }

    @Test
    void takesTheUserNameSheAsksFor() {
        var school = new School();
        var other = new School();
        var name = "z-" + UUID.randomUUID();
        var code = other.code();

        claim(
                        address(),
                        Map.of(
                                "registryNumber",
                                school.number,
                                "code",
                                school.code(),
                                "password",
                                PASSWORD,
                                "username",
                                name))
                .statusCode(201)
                .body("username", equalTo(name));
        claim(address(), Map.of("registryNumber", other.number, "code", code, "password", PASSWORD, "username", name))
                .statusCode(409)
                .body("errors.pointer", contains("/username"));
        claim(other.number, code).statusCode(201);
    }

    @Test
    void answersAWrongCodeAndAnUnknownNumberAlike() {
        var school = new School();
        school.code();
        var wrong = ClaimCode.random().printed();

        var refused = claim(school.number, wrong).statusCode(403).extract();
        var unknown = claim(Registry.number(), wrong).statusCode(403).extract();
        var withoutCode = claim(new School().number, wrong).statusCode(403).extract();

        assertThat(refused.<String>path("type")).isEqualTo("urn:omuzgor:problem:claim-refused");
        assertThat(unknown.asString()).isEqualTo(refused.asString()).isEqualTo(withoutCode.asString());
    }

    @Test
    void aReplacedOrExpiredCodeClaimsNothing() {
        var school = new School();
        var first = school.code();
        var second = school.code();

        claim(school.number, first).statusCode(403);
        MovableClock.moveAhead(Duration.ofDays(61));
        claim(school.number, second).statusCode(403);
        MovableClock.back();
        claim(school.number, second).statusCode(201);
    }

    @Test
    void limitsTheAttemptsOfANumberWhateverTheAddress() {
        var school = new School();
        var code = school.code();
        var wrong = ClaimCode.random().printed();
        for (int i = 0; i < 10; i++) {
            claim(school.number, wrong).statusCode(403);
        }

        claim(school.number, code)
                .statusCode(429)
                .body("type", equalTo("urn:omuzgor:problem:too-many-attempts"))
                .header("Retry-After", notNullValue());
        MovableClock.moveAhead(Duration.ofMinutes(16));
        claim(school.number, code).statusCode(201);
    }

    @Test
    void limitsTheAttemptsFromAnAddressWhateverTheNumber() {
        var address = address();
        var wrong = ClaimCode.random().printed();
        database.texts(
                "insert into claim_limit (key, attempts, resets_at) values ('address ' || ?, 299, now() + interval '1 hour') returning key",
                UUID.nameUUIDFromBytes(address.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .toString());

        var claim = Map.of("registryNumber", Registry.number(), "code", wrong, "password", PASSWORD);
        claim(address, claim).statusCode(403);
        claim(address, claim).statusCode(429).header("Retry-After", notNullValue());
        claim(address(), claim).statusCode(403);
    }

    @Test
    void withoutKeycloakTheCodeIsNotUsedUp() {
        var school = new School();
        var code = school.code();
        directory.away(true);

        claim(school.number, code)
                .statusCode(503)
                .body("type", equalTo("urn:omuzgor:problem:identity-provider-unavailable"));

        directory.away(false);
        claim(school.number, code).statusCode(201);
    }

    @Test
    void aClaimMendsAnAccountThatWasHalfMade() {
        var school = new School();
        var id = UUID.randomUUID().toString();
        directory.put(new DirectoryUser(
                id,
                school.number.toLowerCase(Locale.ROOT),
                school.teacher,
                List.of(),
                java.time.Instant.parse("2025-01-01T00:00:00Z")));

        claim(school.number, school.code()).statusCode(201).body("id", equalTo(id));

        assertThat(directory.password(id)).isEqualTo(PASSWORD);
    }

    @Test
    void aClaimWhoseAnswerWasLostIsMendedUnderWhateverNameSheAsksForNext() {
        var school = new School();
        var code = school.code();
        var lost = "z-" + UUID.randomUUID();
        var next = "z-" + UUID.randomUUID();
        directory.fail(Failure.ANSWER_OF_CREATION, lost);
        claimAs(school.number, code, lost, PASSWORD).statusCode(503);
        var made = directory.named(lost).orElseThrow().id();

        claimAs(school.number, code, next, "another-password")
                .statusCode(201)
                .body("id", equalTo(made))
                .body("username", equalTo(lost));

        assertThat(directory.password(made)).isEqualTo("another-password");
        assertThat(directory.named(next)).isEmpty();
        assertThat(database.texts("select id from account where teacher_id = ?", school.teacher))
                .containsExactly(made);
    }

    @Test
    void noCodeHandsOutAUserWhoCameWithGrantsFromElsewhere() {
        var school = new School();
        var boss = UUID.randomUUID().toString();
        directory.put(new DirectoryUser(
                boss,
                "boss-" + boss,
                school.teacher,
                List.of(new HeldGrant(Role.ADMIN, Registry.COUNTRY, null)),
                java.time.Instant.parse("2025-01-01T00:00:00Z")));
        var code = school.code();

        claimAs(school.number, code, "boss-" + boss, PASSWORD).statusCode(409);
        claim(school.number, code).statusCode(201);

        assertThat(directory.password(boss)).isNull();
    }

    @Test
    void aCodeFromBeforeAGrantSetsNoPasswordNotEvenWhileTheGrantRests() {
        var school = new School();
        var id = claim(school.number, school.code())
                .statusCode(201)
                .extract()
                .path("id")
                .toString();
        var code = Slips.code(school.registry.registrar(), school.registry.school, school.teacher);
        as(Registry.country())
                .body("""
                        {"holder": "%s", "role": "trainer", "unitId": "%s", "from": "2025-01-01T00:00:00Z"}""".formatted(id, school.registry.region))
                .post("/grants")
                .then()
                .statusCode(201);
        as(school.registry.registrar())
                .body("""
                        {"status": "long-leave", "from": "%s"}""".formatted(java.time.LocalDate.now(PolicyZone.DUSHANBE)))
                .put("/teachers/" + school.teacher + "/status")
                .then()
                .statusCode(200);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> directory.user(id).grants().isEmpty());

        claimAs(school.number, code, null, "another-password").statusCode(403);

        assertThat(directory.password(id)).isEqualTo(PASSWORD);
    }

    @Test
    void aNewPasswordEndsWhatBeganWithTheOneBefore() {
        var school = new School();
        var id = claim(school.number, school.code())
                .statusCode(201)
                .extract()
                .path("id")
                .toString();
        directory.signIn(id, "a phone somebody found");
        var again = Slips.code(school.registry.registrar(), school.registry.school, school.teacher);

        claimAs(school.number, again, null, PASSWORD).statusCode(422).body("errors.pointer", contains("/password"));
        claimAs(school.number, again, null, "another-password").statusCode(200);

        assertThat(directory.password(id)).isEqualTo("another-password");
        assertThat(directory.sessions(id)).isEmpty();
    }

    @Test
    void aCodeIssuedAgainSetsANewPasswordButNotThatOfStaff() {
        var school = new School();
        var id = claim(school.number, school.code())
                .statusCode(201)
                .extract()
                .path("id")
                .toString();
        var again = Slips.code(school.registry.registrar(), school.registry.school, school.teacher);

        claim(address(), Map.of("registryNumber", school.number, "code", again, "password", "another-password"))
                .statusCode(200)
                .body("id", equalTo(id));
        assertThat(directory.password(id)).isEqualTo("another-password");

        as(Registry.country())
                .body("""
                        {"holder": "%s", "role": "trainer", "unitId": "%s", "from": "2025-01-01T00:00:00Z"}""".formatted(id, school.registry.region))
                .post("/grants")
                .then()
                .statusCode(201);
        Slips.issue(school.registry.registrar(), school.registry.school, school.teacher)
                .statusCode(422)
                .body("errors.pointer", contains("/teacherIds/0"));
        var byAdministrator = Slips.code(Registry.country(), school.registry.school, school.teacher);
        claim(school.number, byAdministrator).statusCode(200);
        assertThat(directory.password(id)).isEqualTo(PASSWORD);
    }

    @Test
    void theNamesOfAnAccountFollowTheRegistryAndItsGrantsStay() {
        var school = new School();
        var id = claim(school.number, school.code())
                .statusCode(201)
                .extract()
                .path("id")
                .toString();

        Registry.register(
                        school.registry.registrar(),
                        school.registry.teacher(school.number, "Ҷӯраева", school.registry.code + "-S1", "2020-09-01"))
                .statusCode(200);

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(directory.names(id)).isEqualTo("Ҷӯраева Фарзона"));
        assertThat(directory.user(id).teacherId()).isEqualTo(school.teacher);
    }

    @Test
    void namesTheFieldThatCannotBeRight() {
        var school = new School();
        var code = school.code();

        claim(school.number, "1111 1111 1111 1111").statusCode(400).body("errors.pointer", contains("/code"));
        claim(school.number, "123").statusCode(400).body("errors.pointer", contains("/code"));
        claim(address(), Map.of("registryNumber", school.number, "code", code, "password", "short"))
                .statusCode(400)
                .body("errors.pointer", contains("/password"));
        claim(
                        address(),
                        Map.of(
                                "registryNumber",
                                school.number,
                                "code",
                                code,
                                "password",
                                PASSWORD,
                                "username",
                                "service-account-x"))
                .statusCode(422)
                .body("errors.pointer", contains("/username"));
        claim(
                        address(),
                        Map.of(
                                "registryNumber",
                                school.number,
                                "code",
                                code,
                                "password",
                                PASSWORD,
                                "username",
                                "No Spaces"))
                .statusCode(400)
                .body("errors.pointer", contains("/username"));
    }

    /** A school of its own with one teacher. */
    private static final class School {
        private final Registry registry = new Registry();
        private final String number = Registry.number().toUpperCase(Locale.ROOT);
        private final UUID teacher = UUID.fromString(Registry.register(registry.registrar(), registry.teacher(number))
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("[0].id"));

        String code() {
            return Slips.code(registry.registrar(), registry.school);
        }
    }

    static ValidatableResponse claim(String number, String code) {
        return claim(address(), Map.of("registryNumber", number, "code", code, "password", PASSWORD));
    }

    private static ValidatableResponse claimAs(String number, String code, @Nullable String username, String password) {
        var claim = new HashMap<>(Map.of("registryNumber", number, "code", code, "password", password));
        if (username != null) {
            claim.put("username", username);
        }
        return claim(address(), claim);
    }

    private static ValidatableResponse claim(String address, Map<String, String> claim) {
        return as(null).header("X-Forwarded-For", address)
                .body(claim)
                .post("/claims")
                .then();
    }

    /** Every test comes from elsewhere. */
    private static String address() {
        var random = ThreadLocalRandom.current();
        return "10." + random.nextInt(256) + "." + random.nextInt(256) + "." + random.nextInt(256);
    }
}
