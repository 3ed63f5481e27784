package tj.omuzgor.identity.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static tj.omuzgor.identity.merge.Entries.merge;
import static tj.omuzgor.identity.merge.Entries.undo;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tj.omuzgor.identity.Database;
import tj.omuzgor.identity.Registry;
import tj.omuzgor.identity.directory.InMemoryDirectory;
import tj.omuzgor.identity.merge.Entries.Wanted;
import tj.omuzgor.test.ServiceTest;

/** Merges and undoings that commit while grants are changed by whom their holder counted as before. */
@ServiceTest
final class MergesBesideTheFollowUpTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static final String GRANTS_OF = "select id from staff_grant where holder = ? for no key update";

    @Inject
    Database database;

    @Inject
    InMemoryDirectory directory;

    @Inject
    Clock clock;

    private Registry registry;
    private Logins logins;
    private UUID old;
    private UUID person;
    private Wanted merged;

    @BeforeEach
    void twoEntries() {
        registry = new Registry();
        logins = new Logins(registry, database, clock);
        old = registry.registered();
        person = registry.registered();
        merged = new Wanted(old, person);
    }

    @Test
    void anUndoingWhileGrantsAreSuspendedGivesThemBack() {
        // given
        var login = logins.holding(old);
        merge(registry.registrar(), merged).statusCode(201);

        // when
        try (var _ = database.hold(GRANTS_OF, login)) {
            logins.status(person, "long-leave");
            await().atMost(LIMIT).until(() -> database.waits("update%staff_grant%"));
            undo(registry.registrar(), merged.id()).statusCode(200);
        }

        // then
        became(login, "given", "suspended", "resumed");
        assertThat(directory.user(login).grants()).hasSize(1);
    }

    @Test
    void aMergeWhileGrantsComeBackSuspendsThemAgain() {
        // given
        var login = logins.holding(old);
        logins.status(person, "left");
        logins.status(old, "long-leave");
        became(login, "given", "suspended");

        // when
        try (var _ = database.hold(GRANTS_OF, login)) {
            logins.status(old, "active");
            await().atMost(LIMIT).until(() -> database.waits("update%staff_grant%"));
            merge(registry.registrar(), merged).statusCode(201);
        }

        // then
        became(login, "given", "suspended", "resumed", "suspended");
        assertThat(directory.user(login).grants()).isEmpty();
    }

    @Test
    void aGrantGivenWhileItsHolderIsMergedFollowsThePerson() {
        // given
        var login = Logins.of(old);
        logins.status(person, "left");
        CompletableFuture<Integer> given;

        // when
        try (var _ = database.hold("""
                insert into staff_grant (id, holder, role, unit_id, from_at, given_by) values (uuidv7(), ?, 'mentor', ?, now(), 'nobody')
                """, login, registry.school)) {
            given = CompletableFuture.supplyAsync(
                    () -> logins.give(login).extract().statusCode());
            await().atMost(LIMIT).until(() -> database.waits("insert%staff_grant%"));
            merge(registry.registrar(), merged).statusCode(201);
        }

        // then
        assertThat(given.join()).isEqualTo(201);
        became(login, "given", "suspended");
        assertThat(directory.user(login).grants()).isEmpty();
    }

    private void became(String login, String... trail) {
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(logins.trail(login)).isEqualTo(List.of(trail)));
        await().atMost(LIMIT).until(() -> logins.haveFollowed(old, person));
        assertThat(logins.trail(login)).containsExactly(trail);
    }
}
