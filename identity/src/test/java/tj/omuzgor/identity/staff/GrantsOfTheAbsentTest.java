package tj.omuzgor.identity.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static tj.omuzgor.identity.Registry.as;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.identity.Database;
import tj.omuzgor.identity.Registry;
import tj.omuzgor.identity.claim.Slips;
import tj.omuzgor.identity.directory.InMemoryDirectory;
import tj.omuzgor.platform.caller.HeldGrant;
import tj.omuzgor.platform.time.PolicyZone;
import tj.omuzgor.test.ServiceTest;

/** What is given to a teacher who is away: nothing where she left, what rests where she is on long leave. */
@ServiceTest
final class GrantsOfTheAbsentTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Inject
    Database database;

    @Inject
    InMemoryDirectory directory;

    @Inject
    Clock clock;

    private Registry registry;
    private UUID teacher;

    @BeforeEach
    void aTeacherAtASchool() {
        registry = new Registry();
        teacher = registry.registered();
    }

    @Test
    void oneWhoLeftIsGivenNothing() {
        var holder = account(teacher);
        status("left", today().minusDays(3), null);

        refused(give(holder, clock.instant(), null), "/holder");
        refused(give(holder, clock.instant().minus(Duration.ofDays(30)), null), "/holder");

        assertThat(grants(holder)).isEmpty();
        assertThat(directory.user(holder).grants()).isEmpty();
    }

    @Test
    void aGrantNeitherBeginsNorEndsWhereSheHasLeft() {
        var holder = account(teacher);
        status("left", today().minusDays(30), null);
        status("active", today().minusDays(10), null);
        status("left", today().plusDays(10), null);

        refused(give(holder, begin(today().minusDays(20)), null), "/from");
        refused(give(holder, begin(today().plusDays(11)), null), "/from");
        refused(give(holder, begin(today()), begin(today().plusDays(20))), "/to");
        give(holder, begin(today().minusDays(10)), begin(today().plusDays(10))).statusCode(201);
    }

    @Test
    void whatIsGivenDuringALongLeaveRestsUntilSheIsBack() {
        var holder = account(teacher);
        status("long-leave", today(), null);
        var from = clock.instant().minusSeconds(60);

        var id = give(holder, from, null).statusCode(201).extract().path("id").toString();
        give(holder, from, null).statusCode(200).body("id", equalTo(id));
        give(holder, from.minusSeconds(60), null)
                .statusCode(409)
                .body("type", equalTo("urn:omuzgor:problem:grant-overlaps"));

        assertThat(directory.user(holder).grants()).isEmpty();
        assertThat(trail(id)).containsExactly("given", "suspended");
        assertThat(database.state("identity.grant.v1", id)).contains("\"to\": \"");

        status("active", today(), null);
        await().atMost(LIMIT).until(() -> !directory.user(holder).grants().isEmpty());
        assertThat(directory.user(holder).grants())
                .containsExactly(new HeldGrant(Role.SCHOOL_HEAD, registry.school, null));
        assertThat(grants(holder)).hasSize(2);
    }

    @Test
    void aRestingGrantCanBeEndedBeforeItEverHeld() {
        var holder = account(teacher);
        status("long-leave", today(), null);
        var id = give(holder, clock.instant(), null).extract().path("id").toString();

        as(Registry.country()).delete("/grants/" + id).then().statusCode(200);
        status("active", today(), null);

        assertThat(trail(id)).containsExactly("given", "suspended", "ended");
        assertThat(database.texts("select id from staff_grant where holder = ? and suspended", holder))
                .isEmpty();
    }

    @Test
    void anAccountThatGetsATeacherWhoLeftLosesItsGrants() {
        var name = "u-" + UUID.randomUUID();
        var holder = open(name, null);
        give(holder, clock.instant().minusSeconds(60), null).statusCode(201);
        status("left", today(), null);
        assertThat(directory.user(holder).grants()).hasSize(1);

        assertThat(open(name, teacher)).isEqualTo(holder);

        await().atMost(LIMIT).until(() -> directory.user(holder).grants().isEmpty());
    }

    @Test
    void anAccountWhoseGrantsRestIsStillStaffForWhoeverWouldTakeItOver() {
        var name = "u-" + UUID.randomUUID();
        give(open(name, teacher), clock.instant(), null).statusCode(201);
        status("long-leave", today(), null);
        await().atMost(LIMIT)
                .until(() -> directory.user(open(name, teacher)).grants().isEmpty());

        as(registry.registrar())
                .body(Map.of(
                        "username", name, "family", "Раҳимов", "given", "Али", "password", "a-password-of-somebody"))
                .post("/accounts")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:omuzgor:problem:username-taken"));
        Slips.issue(registry.registrar(), registry.school, teacher)
                .statusCode(422)
                .body("errors.pointer", contains("/teacherIds/0"));
    }

    private static void refused(ValidatableResponse answer, String pointer) {
        answer.statusCode(409)
                .body("type", equalTo("urn:omuzgor:problem:teacher-left"))
                .body("errors.pointer", contains(pointer));
    }

    private List<String> grants(String holder) {
        return database.texts("select id from staff_grant where holder = ?", holder);
    }

    private List<String> trail(String grant) {
        return database.texts("select action from grant_audit where grant_id = ?::uuid order by at, id", grant);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PolicyZone.DUSHANBE);
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(PolicyZone.DUSHANBE).toInstant();
    }

    private static String account(UUID teacher) {
        return open("u-" + UUID.randomUUID(), teacher);
    }

    private static String open(String name, @Nullable UUID teacher) {
        var account = new HashMap<String, Object>(Map.of("username", name, "family", "Раҳимов", "given", "Али"));
        account.put("teacherId", teacher);
        return as(Registry.country())
                .body(account)
                .post("/accounts")
                .then()
                .extract()
                .path("id")
                .toString();
    }

    private ValidatableResponse give(String holder, Instant from, @Nullable Instant to) {
        var grant = new HashMap<String, Object>(
                Map.of("holder", holder, "role", "school-head", "unitId", registry.school, "from", from.toString()));
        grant.put("to", to == null ? null : to.toString());
        return as(Registry.country()).body(grant).post("/grants").then();
    }

    private void status(String status, LocalDate from, @Nullable LocalDate to) {
        var body = new HashMap<String, Object>(Map.of("status", status, "from", from.toString()));
        body.put("to", to == null ? null : to.toString());
        as(registry.registrar())
                .body(body)
                .put("/teachers/" + teacher + "/status")
                .then()
                .statusCode(200);
    }
}
