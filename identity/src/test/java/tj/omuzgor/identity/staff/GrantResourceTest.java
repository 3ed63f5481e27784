package tj.omuzgor.identity.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static tj.omuzgor.identity.Registry.COUNTRY;
import static tj.omuzgor.identity.Registry.as;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.identity.Database;
import tj.omuzgor.identity.MovableClock;
import tj.omuzgor.identity.Registry;
import tj.omuzgor.identity.directory.DirectoryUser;
import tj.omuzgor.identity.directory.InMemoryDirectory;
import tj.omuzgor.platform.caller.HeldGrant;
import tj.omuzgor.test.ServiceTest;
import tj.omuzgor.test.Tokens;

@ServiceTest
final class GrantResourceTest {
    private static final String GRANT = "identity.grant.v1";
    private static final String ACCESS = "identity.access.v1";

    @Inject
    Database database;

    @Inject
    InMemoryDirectory directory;

    @Inject
    Clock clock;

    @AfterEach
    void asItWas() {
        directory.away(false);
        MovableClock.back();
    }

    @Test
    void aGrantIsInTheNextTokenAuditedAndPublished() {
        var registry = new Registry();
        var holder = account();

        var id = give(Registry.country(), holder, "trainer", registry.region, past(), null)
                .statusCode(201)
                .body("holder", equalTo(holder))
                .body("to", nullValue())
                .extract()
                .path("id")
                .toString();

        assertThat(directory.user(holder).grants()).containsExactly(new HeldGrant(Role.TRAINER, registry.region, null));
        assertThat(database.state(GRANT, id)).contains("\"role\": \"trainer\"", holder);
        assertThat(database.revision(ACCESS, holder)).isEqualTo(1);
        assertThat(database.texts("select action from grant_audit where grant_id = ?::uuid", id))
                .containsExactly("given");
        assertThat(tasks(holder)).isEmpty();
    }

    @Test
    void aTokenFromBeforeTheGrantIsRefusedSoon() {
        var holder = account();
        var older = Tokens.of(holder).issuedAt(past().plusSeconds(60)).signed();
        as(older).get("/me").then().statusCode(200);

        give(Registry.country(), holder, "trainer", COUNTRY, past(), null).statusCode(201);

        await().untilAsserted(() -> as(older)
                .get("/me")
                .then()
                .statusCode(401)
                .body("type", equalTo("urn:omuzgor:problem:token-superseded")));
        as(Tokens.of(holder).issuedAt(clock.instant().plusSeconds(1)).signed())
                .get("/me")
                .then()
                .statusCode(200)
                .body("grants.role", contains("trainer"));
    }

    @Test
    void theSameGrantIsGivenOnce() {
        var registry = new Registry();
        var holder = account();
        var from = past();
        var id = give(Registry.country(), holder, "trainer", registry.region, from, null)
                .extract()
                .path("id");

        give(Registry.country(), holder, "trainer", registry.region, from, null)
                .statusCode(200)
                .body("id", equalTo(id));
        give(Registry.country(), holder, "trainer", registry.region, from.plusSeconds(60), null)
                .statusCode(200)
                .body("id", equalTo(id));
        give(Registry.country(), holder, "trainer", registry.region, from.minusSeconds(60), null)
                .statusCode(409)
                .body("type", equalTo("urn:omuzgor:problem:grant-overlaps"));

        assertThat(database.revision(ACCESS, holder)).isEqualTo(1);
        assertThat(database.texts("select count(*) from staff_grant where holder = ?", holder))
                .containsExactly("1");
    }

    @Test
    void theSameGrantAskedForAtOnceIsGivenOnce() {
        var registry = new Registry();
        var holder = account();
        var from = past();

        var ids = IntStream.range(0, 20)
                .parallel()
                .mapToObj(i -> give(Registry.country(), holder, "trainer", registry.region, from, null)
                        .statusCode(anyOf(equalTo(200), equalTo(201)))
                        .extract()
                        .path("id")
                        .toString())
                .distinct();

        assertThat(ids).hasSize(1);
        assertThat(directory.user(holder).grants()).hasSize(1);
        await().until(() -> tasks(holder).isEmpty());
    }

    @Test
    void endingAGrantTakesItOutOfTheTokenAndMayBeRepeated() {
        var registry = new Registry();
        var holder = account();
        var id = give(Registry.country(), holder, "trainer", registry.region, past(), null)
                .extract()
                .path("id")
                .toString();

        var end = as(Registry.country())
                .delete("/grants/" + id)
                .then()
                .statusCode(200)
                .body("to", notNullValue())
                .extract()
                .path("to");

        as(Registry.country()).delete("/grants/" + id).then().statusCode(200).body("to", equalTo(end));
        assertThat(directory.user(holder).grants()).isEmpty();
        assertThat(database.revision(GRANT, id)).isEqualTo(2);
        assertThat(database.texts("select action from grant_audit where grant_id = ?::uuid order by at", id))
                .containsExactly("given", "ended");
        give(Registry.country(), holder, "trainer", registry.region, clock.instant(), null)
                .statusCode(201);
    }

    @Test
    void whileKeycloakIsAwayTheGrantWaitsAndOlderTokensStayGood() {
        var registry = new Registry();
        var holder = account();
        directory.away(true);

        var id = give(Registry.country(), holder, "trainer", registry.region, past(), null)
                .statusCode(201)
                .extract()
                .path("id")
                .toString();

        assertThat(database.revision(GRANT, id)).isEqualTo(1);
        assertThat(database.revision(ACCESS, holder)).isZero();
        assertThat(tasks(holder)).hasSize(1);

        directory.away(false);
        MovableClock.moveAhead(Duration.ofMinutes(10));
        await().until(() -> database.revision(ACCESS, holder) == 1);
        assertThat(directory.user(holder).grants()).extracting(HeldGrant::role).containsExactly(Role.TRAINER);
        assertThat(tasks(holder)).isEmpty();
    }

    @Test
    void aGrantComesIntoForceAndEndsByItself() {
        var registry = new Registry();
        var holder = account();
        var from = clock.instant().plus(Duration.ofHours(1));
        var to = from.plus(Duration.ofHours(1));

        give(Registry.country(), holder, "trainer", registry.region, from, to).statusCode(201);
        assertThat(directory.user(holder).grants()).isEmpty();

        MovableClock.moveAhead(Duration.ofMinutes(61));
        await().until(() -> directory.user(holder).grants().size() == 1);
        assertThat(directory.user(holder).grants().getFirst().until()).isNotNull();

        MovableClock.moveAhead(Duration.ofMinutes(60));
        await().until(() -> directory.user(holder).grants().isEmpty());
        await().until(() -> tasks(holder).isEmpty());
    }

    @Test
    void givesOnlyAtOrBelowThePlaceOfTheAdministrator() {
        var mine = new Registry();
        var other = new Registry();
        var holder = account();
        var admin = Tokens.with(Role.ADMIN, mine.region).signed();

        give(admin, holder, "school-head", mine.school, past(), null).statusCode(201);
        give(admin, holder, "school-head", other.school, past(), null)
                .statusCode(403)
                .body("errors[0].pointer", equalTo("/unitId"));
        give(admin, holder, "admin", COUNTRY, past(), null).statusCode(403);
        give(null, holder, "school-head", mine.school, past(), null).statusCode(401);
    }

    @Test
    void aGrantElsewhereIsNotFound() {
        var mine = new Registry();
        var other = new Registry();
        var holder = account();
        var admin = Tokens.with(Role.ADMIN, mine.region).signed();
        var id = give(Registry.country(), holder, "trainer", other.region, past(), null)
                .extract()
                .path("id")
                .toString();

        as(admin).delete("/grants/" + id).then().statusCode(404);
        as(admin).delete("/grants/" + UUID.randomUUID()).then().statusCode(404);
        as(null).delete("/grants/" + id).then().statusCode(401);
        as(mine.registrar()).delete("/grants/" + id).then().statusCode(404);
        as(Tokens.with(Role.DISTRICT_OFFICER, COUNTRY).signed())
                .delete("/grants/" + id)
                .then()
                .statusCode(403);
        as(admin).get("/grants?holder=" + holder).then().statusCode(200).body("items", empty());
        as(Registry.country()).get("/grants?holder=" + holder).then().body("items.id", contains(id));
        as(tokenOf(holder)).get("/grants?holder=" + holder).then().body("items", hasSize(1));
        as(Tokens.of("somebody").signed())
                .get("/grants?holder=" + holder)
                .then()
                .statusCode(403);
        as(Registry.country())
                .get("/grants")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#query/holder"));
    }

    @Test
    void namesTheFieldThatCannotBeRight() {
        var registry = new Registry();
        var holder = account();

        give(Registry.country(), holder, "trainer", UUID.randomUUID(), past(), null)
                .statusCode(422)
                .body("errors.pointer", contains("/unitId"));
        give(Registry.country(), "nobody", "trainer", registry.region, past(), null)
                .statusCode(422)
                .body("errors.pointer", contains("/holder"));
        give(Registry.country(), holder, "teacher", registry.region, past(), null)
                .statusCode(422)
                .body("errors.pointer", contains("/role"));
        give(Registry.country(), holder, "trainer", registry.region, past(), past().minusSeconds(5))
                .statusCode(422)
                .body("errors.pointer", contains("/to"));
        give(Registry.country(), holder, "content-author", registry.region, past(), null)
                .statusCode(422)
                .body("errors.pointer", contains("/unitId"));
        give(Registry.country(), holder, "emperor", registry.region, past(), null)
                .statusCode(400)
                .body("errors.pointer", contains("/role"));
    }

    @Test
    void theFirstAdministratorKeepsTheRoleOfTheRealmWhenGivenMore() {
        var first = UUID.randomUUID().toString();
        directory.put(new DirectoryUser(
                first,
                "admin-" + first,
                null,
                List.of(new HeldGrant(Role.ADMIN, COUNTRY, null)),
                Instant.parse("2025-01-01T00:00:00Z")));
        var token = Tokens.of(first).grant(Role.ADMIN, COUNTRY).signed();

        give(token, account(), "trainer", COUNTRY, past(), null).statusCode(201);
        assertThat(directory.user(first).grants()).hasSize(1);

        give(token, first, "content-author", COUNTRY, past(), null).statusCode(201);
        assertThat(directory.user(first).grants())
                .extracting(HeldGrant::role)
                .containsExactlyInAnyOrder(Role.ADMIN, Role.CONTENT_AUTHOR);
        assertThat(database.texts(
                        "select a.action from grant_audit a join staff_grant g on g.id = a.grant_id where g.holder = ? order by a.at",
                        first))
                .containsExactly("taken-over", "given");
    }

    @Test
    void everyoneGivesOnlyWhatHerRoleGivesAndWhereSheHoldsIt() {
        var mine = new Registry();
        var other = new Registry();
        var holder = account();
        var manager = Tokens.with(Role.CENTER_MANAGER, mine.region).signed();

        give(mine.registrar(), holder, "school-head", mine.school, past(), null).statusCode(201);
        give(mine.registrar(), holder, "district-officer", other.district, past(), null)
                .statusCode(403)
                .body("type", equalTo("urn:omuzgor:problem:outside-your-units"));
        give(mine.registrar(), holder, "registrar", mine.region, past(), null)
                .statusCode(403)
                .body("type", equalTo("urn:omuzgor:problem:role-too-high"))
                .body("errors[0].pointer", equalTo("/role"));
        give(manager, holder, "trainer", mine.region, past(), null).statusCode(201);
        give(manager, holder, "center-manager", mine.region, past(), null).statusCode(403);
        give(Tokens.with(Role.SCHOOL_HEAD, mine.school).signed(), holder, "mentor", mine.school, past(), null)
                .statusCode(403);

        as(manager).get("/grants?holder=" + holder).then().body("items.role", contains("trainer"));
        as(mine.registrar()).get("/grants?holder=" + holder).then().body("items.role", contains("school-head"));
        var head = database.texts("select id from staff_grant where holder = ? and role = 'school-head'", holder)
                .getFirst();
        as(manager).delete("/grants/" + head).then().statusCode(404);
        as(mine.registrar()).delete("/grants/" + head).then().statusCode(200);
    }

    @Test
    void theTrailOfAGrantIsReadByItsHolderAndByThoseWhoMayGiveIt() {
        var registry = new Registry();
        var holder = account();
        var giver = Tokens.of("giver-" + holder).grant(Role.REGISTRAR, registry.region);
        var id = give(giver.signed(), holder, "school-head", registry.school, past(), null)
                .extract()
                .path("id")
                .toString();
        as(Tokens.of("ender-" + holder).grant(Role.ADMIN, COUNTRY).signed())
                .delete("/grants/" + id)
                .then()
                .statusCode(200);

        for (var token : List.of(tokenOf(holder), giver.signed(), Registry.country())) {
            as(token)
                    .get("/grants/" + id + "/audit")
                    .then()
                    .statusCode(200)
                    .body("items.action", contains("given", "ended"))
                    .body("items.actor", contains("giver-" + holder, "ender-" + holder))
                    .body("items[0].grant.to", nullValue())
                    .body("items[1].grant.to", notNullValue());
        }
        var next = as(giver.signed())
                .get("/grants/" + id + "/audit?first=1")
                .then()
                .extract()
                .path("nextCursor")
                .toString();
        as(giver.signed()).get("/grants/" + id + "/audit?after=" + next).then().body("items.action", contains("ended"));
        as(Tokens.of("somebody").signed())
                .get("/grants/" + id + "/audit")
                .then()
                .statusCode(404);
        as(Tokens.with(Role.REGISTRAR, new Registry().region).signed())
                .get("/grants/" + id + "/audit")
                .then()
                .statusCode(404);
        as(null).get("/grants/" + id + "/audit").then().statusCode(401);
    }

    @Test
    void whoSeesHerOwnGrantAndDoesNotGiveItsRoleCannotEndIt() {
        var registry = new Registry();
        var holder = account();
        var id = give(Registry.country(), holder, "registrar", registry.region, past(), null)
                .extract()
                .path("id")
                .toString();

        as(Tokens.of(holder)
                        .grant(Role.REGISTRAR, registry.region)
                        .issuedAt(clock.instant().plusSeconds(2))
                        .signed())
                .delete("/grants/" + id)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:omuzgor:problem:role-too-high"));
    }

    @Test
    void theLastAdministratorOfTheCountryCannotBeEnded() {
        var others = database.texts(
                "select id from staff_grant where role = 'admin' and unit_id = ?::uuid and to_at is null", COUNTRY);
        var first = account();
        var second = account();
        var firstGrant = giveAdministration(first, null);
        var temporary = giveAdministration(second, clock.instant().plus(Duration.ofDays(1)));
        others.forEach(
                id -> as(Registry.country()).delete("/grants/" + id).then().statusCode(200));

        as(Registry.country())
                .delete("/grants/" + firstGrant)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:omuzgor:problem:last-administrator"));
        assertThat(directory.user(first).grants()).hasSize(1);

        as(Registry.country()).delete("/grants/" + temporary).then().statusCode(200);
        giveAdministration(account(), null);
        as(Registry.country()).delete("/grants/" + firstGrant).then().statusCode(200);
        assertThat(directory.user(first).grants()).isEmpty();
    }

    @Test
    void ofTwoAdministratorsEndedAtOnceOneStays() {
        var others = database.texts(
                "select id from staff_grant where role = 'admin' and unit_id = ?::uuid and to_at is null", COUNTRY);
        var grants = List.of(giveAdministration(account(), null), giveAdministration(account(), null));
        others.forEach(
                id -> as(Registry.country()).delete("/grants/" + id).then().statusCode(200));

        var statuses = grants.parallelStream()
                .map(id -> as(Registry.country()).delete("/grants/" + id).statusCode());

        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
    }

    private String giveAdministration(String holder, @Nullable Instant to) {
        return give(Registry.country(), holder, "admin", COUNTRY, past(), to)
                .statusCode(201)
                .extract()
                .path("id")
                .toString();
    }

    private String account() {
        return as(Registry.country())
                .body("""
                        {"username": "u-%s", "family": "Раҳимов", "given": "Али"}""".formatted(UUID.randomUUID()))
                .post("/accounts")
                .then()
                .statusCode(201)
                .extract()
                .path("id")
                .toString();
    }

    /** One issued after the change of its grants, which refuses the older ones. */
    private static String tokenOf(String holder) {
        return Tokens.of(holder)
                .issuedAt(Clock.systemUTC().instant().plusSeconds(2))
                .signed();
    }

    private List<String> tasks(String holder) {
        return database.texts("select id from access_task where holder = ?", holder);
    }

    private Instant past() {
        return clock.instant().minusSeconds(3600);
    }

    private static ValidatableResponse give(
            @Nullable String token, String holder, String role, UUID unit, Instant from, @Nullable Instant to) {
        return as(token)
                .body("""
                        {"holder": "%s", "role": "%s", "unitId": "%s", "from": "%s", "to": %s}""".formatted(holder, role, unit, from, to == null ? "null" : "\"" + to + "\""))
                .post("/grants")
                .then();
    }
}
