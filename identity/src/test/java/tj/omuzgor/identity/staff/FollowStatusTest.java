package tj.omuzgor.identity.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static tj.omuzgor.identity.Registry.as;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.identity.Database;
import tj.omuzgor.identity.MovableClock;
import tj.omuzgor.identity.Registry;
import tj.omuzgor.identity.directory.InMemoryDirectory;
import tj.omuzgor.platform.caller.HeldGrant;
import tj.omuzgor.platform.time.PolicyZone;
import tj.omuzgor.test.ServiceTest;

/** What a teacher holds rests while she is on leave and ends when she left. */
@ServiceTest
final class FollowStatusTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Inject
    Database database;

    @Inject
    InMemoryDirectory directory;

    @Inject
    Clock clock;

    @AfterEach
    void asItWas() {
        MovableClock.back();
    }

    @Test
    void onLongLeaveGrantsRestAndComeBackWithHer() {
        var registry = new Registry();
        var teacher = registry.registered();
        var holder = accountOf(teacher);
        give(holder, "school-head", registry);
        give(holder, "mentor", registry);

        status(registry, teacher, "long-leave", today(), null);
        await().atMost(LIMIT).until(() -> directory.user(holder).grants().isEmpty());

        status(registry, teacher, "active", today(), null);
        await().atMost(LIMIT).until(() -> directory.user(holder).grants().size() == 2);
        assertThat(directory.user(holder).grants())
                .extracting(HeldGrant::role)
                .containsExactlyInAnyOrder(Role.SCHOOL_HEAD, Role.MENTOR);
        assertThat(database.texts("""
                        select a.action from grant_audit a join staff_grant g on g.id = a.grant_id
                        where g.holder = ? and g.role = 'mentor' order by a.at, a.id
                        """, holder)).containsExactly("given", "suspended", "resumed");
    }

    @Test
    void whenSheLeftGrantsEndForGood() {
        var registry = new Registry();
        var teacher = registry.registered();
        var holder = accountOf(teacher);
        give(holder, "school-head", registry);

        status(registry, teacher, "long-leave", today(), null);
        await().atMost(LIMIT).until(() -> directory.user(holder).grants().isEmpty());
        status(registry, teacher, "left", today(), null);
        await().atMost(LIMIT)
                .until(() -> database.texts("select id from staff_grant where holder = ? and suspended", holder)
                        .isEmpty());
        status(registry, teacher, "active", today(), null);

        await().atMost(LIMIT)
                .until(() -> database.texts("select teacher_id from status_task where teacher_id = ?", teacher)
                        .isEmpty());
        assertThat(directory.user(holder).grants()).isEmpty();
        assertThat(database.texts("select 1 from staff_grant where holder = ? and to_at is null", holder))
                .isEmpty();
    }

    @Test
    void aNoteChangesNothingWhereTheGrantsFitAlready() {
        var registry = new Registry();
        var teacher = registry.registered();
        var holder = accountOf(teacher);
        give(holder, "school-head", registry);

        database.texts(
                "insert into status_task (teacher_id, due_at) values (?, ?) returning teacher_id",
                teacher,
                clock.instant().atOffset(ZoneOffset.UTC));

        await().atMost(LIMIT)
                .until(() -> database.texts("select teacher_id from status_task where teacher_id = ?", teacher)
                        .isEmpty());
        assertThat(database.texts("select role from staff_grant where holder = ? and to_at is null", holder))
                .containsExactly("school-head");
        assertThat(directory.user(holder).grants()).hasSize(1);
    }

    @Test
    void theLastAdministratorStaysUntilThereIsAnother() {
        var others = administrations();
        var registry = new Registry();
        var teacher = registry.registered();
        var holder = accountOf(teacher);
        administer(holder);
        others.forEach(
                id -> as(Registry.country()).delete("/grants/" + id).then().statusCode(200));
        status(registry, teacher, "left", today(), null);
        await().atMost(LIMIT)
                .until(() -> database.texts("select teacher_id from status_task where teacher_id = ?", teacher)
                        .isEmpty());
        assertThat(directory.user(holder).grants()).hasSize(1);

        administer(accountOf(registry.registered()));

        await().atMost(LIMIT).until(() -> directory.user(holder).grants().isEmpty());
        assertThat(administrations()).hasSize(1);
    }

    private List<String> administrations() {
        return database.texts(
                "select id from staff_grant where role = 'admin' and unit_id = ?::uuid and to_at is null",
                Registry.COUNTRY);
    }

    private void administer(String holder) {
        as(Registry.country())
                .body("""
                        {"holder": "%s", "role": "admin", "unitId": "%s", "from": "%s"}""".formatted(holder, Registry.COUNTRY, clock.instant().minusSeconds(60)))
                .post("/grants")
                .then()
                .statusCode(201);
    }

    @Test
    void aLeaveThatBeginsLaterTakesTheGrantsOnItsDay() {
        var registry = new Registry();
        var teacher = registry.registered();
        var holder = accountOf(teacher);
        give(holder, "school-head", registry);

        status(registry, teacher, "long-leave", today().plusDays(2), today().plusDays(4));
        assertThat(directory.user(holder).grants()).hasSize(1);

        MovableClock.moveAhead(Duration.ofDays(2));
        await().atMost(LIMIT).until(() -> directory.user(holder).grants().isEmpty());
        assertThat(database.texts("select status from teacher where id = ?", teacher))
                .containsExactly("long-leave");

        MovableClock.moveAhead(Duration.ofDays(2));
        await().atMost(LIMIT).until(() -> directory.user(holder).grants().size() == 1);
        assertThat(database.texts("select status from teacher where id = ?", teacher))
                .containsExactly("active");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PolicyZone.DUSHANBE);
    }

    private static String accountOf(UUID teacher) {
        return as(Registry.country())
                .body("""
                        {"username": "u-%s", "family": "Раҳимов", "given": "Али", "teacherId": "%s"}""".formatted(UUID.randomUUID(), teacher))
                .post("/accounts")
                .then()
                .statusCode(201)
                .extract()
                .path("id")
                .toString();
    }

    private void give(String holder, String role, Registry registry) {
        as(Registry.country())
                .body("""
                        {"holder": "%s", "role": "%s", "unitId": "%s", "from": "%s"}""".formatted(
                                holder, role, registry.school, clock.instant().minusSeconds(60)))
                .post("/grants")
                .then()
                .statusCode(201);
    }

    private static void status(Registry registry, UUID teacher, String status, LocalDate from, @Nullable LocalDate to) {
        as(registry.registrar())
                .body("""
                        {"status": "%s", "from": "%s", "to": %s}""".formatted(status, from, to == null ? "null" : "\"" + to + "\""))
                .put("/teachers/" + teacher + "/status")
                .then()
                .statusCode(200);
    }
}
