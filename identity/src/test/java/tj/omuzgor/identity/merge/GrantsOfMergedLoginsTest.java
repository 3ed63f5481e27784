package tj.omuzgor.identity.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static tj.omuzgor.identity.Registry.as;
import static tj.omuzgor.identity.merge.Entries.merge;
import static tj.omuzgor.identity.merge.Entries.undo;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tj.omuzgor.identity.Database;
import tj.omuzgor.identity.Registry;
import tj.omuzgor.identity.directory.InMemoryDirectory;
import tj.omuzgor.identity.merge.Entries.Wanted;
import tj.omuzgor.platform.time.PolicyZone;
import tj.omuzgor.test.ServiceTest;

/** Every login of a person follows the person's own status, and its own teacher's again once it stands alone. */
@ServiceTest
final class GrantsOfMergedLoginsTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Inject
    Database database;

    @Inject
    InMemoryDirectory directory;

    @Inject
    Clock clock;

    @Test
    void grantsFollowThePersonAndComeBackWithTheUndoing() {
        // given
        var registry = new Registry();
        var old = registry.registered();
        var person = registry.registered();
        var login = login(old);
        give(login, registry);
        status(registry, person, "long-leave");
        var merged = new Wanted(old, person);

        // when
        merge(registry.registrar(), merged).statusCode(201);

        // then
        await().atMost(LIMIT).until(() -> directory.user(login).grants().isEmpty());
        status(registry, old, "active");
        await().atMost(LIMIT).until(() -> directory.user(login).grants().size() == 1);
        status(registry, old, "long-leave");
        await().atMost(LIMIT).until(() -> directory.user(login).grants().isEmpty());
        undo(registry.registrar(), merged.id()).statusCode(200);
        await().atMost(LIMIT).until(() -> directory.user(login).grants().size() == 1);
    }

    @Test
    void aLoginGivenToAnEntryThatLeftKeepsTheGrantsOfThePersonWhoStays() {
        // given
        var registry = new Registry();
        var old = registry.registered();
        var person = registry.registered();
        status(registry, old, "left");
        merge(registry.registrar(), new Wanted(old, person)).statusCode(201);
        var hers = login(person);
        give(hers, registry);
        var username = "u-" + UUID.randomUUID();
        var login = open(username, null, 201);
        give(login, registry);

        // when
        open(username, old, 200);

        // then
        await().atMost(LIMIT)
                .until(() -> database.texts("select 1 from status_task where teacher_id in (?, ?)", old, person)
                        .isEmpty());
        assertThat(List.of(hers, login)).allSatisfy(each -> {
            assertThat(database.texts("select role from staff_grant where holder = ? and to_at is null", each))
                    .containsExactly("mentor");
            assertThat(directory.user(each).grants()).hasSize(1);
        });
    }

    @Test
    void aLoginGivenToAnEntryThatStaysRestsWithThePersonOnLeave() {
        // given
        var registry = new Registry();
        var old = registry.registered();
        var person = registry.registered();
        status(registry, person, "long-leave");
        merge(registry.registrar(), new Wanted(old, person)).statusCode(201);
        var username = "u-" + UUID.randomUUID();
        var login = open(username, null, 201);
        give(login, registry);

        // when
        open(username, old, 200);

        // then
        await().atMost(LIMIT).until(() -> directory.user(login).grants().isEmpty());
    }

    private static String login(UUID teacher) {
        return open("u-" + UUID.randomUUID(), teacher, 201);
    }

    private static String open(String username, @Nullable UUID teacher, int status) {
        return as(Registry.country())
                .body("""
                        {"username": "%s", "family": "Раҳимов", "given": "Али", "teacherId": %s}""".formatted(username, teacher == null ? "null" : "\"" + teacher + "\""))
                .post("/accounts")
                .then()
                .statusCode(status)
                .extract()
                .path("id")
                .toString();
    }

    private void give(String holder, Registry registry) {
        as(Registry.country())
                .body("""
                        {"holder": "%s", "role": "mentor", "unitId": "%s", "from": "%s"}""".formatted(holder, registry.school, clock.instant().minusSeconds(60)))
                .post("/grants")
                .then()
                .statusCode(201);
    }

    private void status(Registry registry, UUID teacher, String status) {
        var today = LocalDate.ofInstant(clock.instant(), PolicyZone.DUSHANBE);
        as(registry.registrar())
                .body("""
                        {"status": "%s", "from": "%s"}""".formatted(status, today))
                .put("/teachers/" + teacher + "/status")
                .then()
                .statusCode(200);
    }
}
