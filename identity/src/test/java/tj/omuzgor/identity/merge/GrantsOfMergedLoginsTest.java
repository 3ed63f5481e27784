package tj.omuzgor.identity.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static tj.omuzgor.identity.merge.Entries.merge;
import static tj.omuzgor.identity.merge.Entries.undo;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tj.omuzgor.identity.Database;
import tj.omuzgor.identity.Registry;
import tj.omuzgor.identity.directory.InMemoryDirectory;
import tj.omuzgor.identity.merge.Entries.Wanted;
import tj.omuzgor.platform.time.PolicyZone;
import tj.omuzgor.test.ServiceTest;

/** Every login of a person follows the person's status and that of its own entry, and that one alone once it stands for itself. */
@ServiceTest
final class GrantsOfMergedLoginsTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

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
    void grantsFollowThePersonAndComeBackWithTheUndoing() {
        // given
        var login = logins.holding(old);
        logins.status(person, "long-leave");

        // when
        merge(registry.registrar(), merged).statusCode(201);

        // then
        becomes(login, "rest");
        logins.status(old, "active");
        becomes(login, "hold");
        logins.status(old, "long-leave");
        becomes(login, "rest");
        undo(registry.registrar(), merged.id()).statusCode(200);
        becomes(login, "hold");
    }

    @Test
    void whatRestsByAMergeWithOneWhoLeftComesBackWithTheUndoing() {
        // given
        var login = logins.holding(old);
        var hers = logins.holding(person);
        logins.status(person, "left");
        becomes(hers, "none");

        // when
        merge(registry.registrar(), merged).statusCode(201);

        // then
        becomes(login, "rest");
        undo(registry.registrar(), merged.id()).statusCode(200);
        becomes(login, "hold");
        assertThat(logins.trail(login)).containsExactly("given", "suspended", "resumed");
        assertThat(logins.trail(hers)).containsExactly("given", "ended");
    }

    @Test
    void onePersonLeavesWithTheLoginOfTheEntryThatLeftAlone() {
        // given
        var login = logins.holding(old);
        var hers = logins.holding(person);
        merge(registry.registrar(), merged).statusCode(201);

        // when
        logins.ownStatus(person, "left");

        // then
        becomes(hers, "none");
        becomes(login, "rest");
        logins.ownStatus(person, "active");
        becomes(login, "hold");
        assertThat(logins.state(hers)).isEqualTo("none");
    }

    @Test
    void whereBothEntriesLeftNothingComesBack() {
        // given
        var login = logins.holding(old);
        merge(registry.registrar(), merged).statusCode(201);
        logins.status(person, "left");
        becomes(login, "rest");

        // when
        logins.ownStatus(old, "left");

        // then
        becomes(login, "none");
        assertThat(logins.trail(login)).containsExactly("given", "suspended", "ended");
        logins.status(person, "active");
        logins.ownStatus(old, "active");
        await().atMost(LIMIT).until(() -> logins.isKnownToBe(old, "active"));
        undo(registry.registrar(), merged.id()).statusCode(200);
        await().atMost(LIMIT).until(() -> logins.haveFollowed(old, person));
        assertThat(logins.state(login)).isEqualTo("none");
    }

    @Test
    void anEntryThatLeftEndsWhatItsLoginHoldsOnceItStandsForItself() {
        // given
        merge(registry.registrar(), merged).statusCode(201);
        var login = logins.holding(old);
        logins.ownStatus(old, "left");
        await().atMost(LIMIT).until(() -> logins.isKnownToBe(old, "left"));
        assertThat(logins.state(login)).isEqualTo("hold");

        // when
        undo(registry.registrar(), merged.id()).statusCode(200);

        // then
        becomes(login, "none");
    }

    @Test
    void aLoginGivenToAnEntryThatLeftKeepsTheGrantsOfThePersonWhoStays() {
        // given
        logins.status(old, "left");
        merge(registry.registrar(), merged).statusCode(201);
        var hers = logins.holding(person);
        var username = "u-" + UUID.randomUUID();
        var login = Logins.open(username, null, 201);
        logins.give(login).statusCode(201);

        // when
        Logins.open(username, old, 200);

        // then
        await().atMost(LIMIT).until(() -> logins.haveFollowed(old, person));
        assertThat(List.of(hers, login)).allSatisfy(each -> {
            assertThat(logins.state(each)).isEqualTo("hold");
            assertThat(directory.user(each).grants()).hasSize(1);
        });
    }

    @Test
    void aLoginGivenToAnEntryThatStaysRestsWithThePersonOnLeave() {
        // given
        logins.status(person, "long-leave");
        merge(registry.registrar(), merged).statusCode(201);
        var username = "u-" + UUID.randomUUID();
        var login = Logins.open(username, null, 201);
        logins.give(login).statusCode(201);

        // when
        Logins.open(username, old, 200);

        // then
        becomes(login, "rest");
    }

    @Test
    void whatIsGivenToTheEntryOfAPersonWhoLeftRestsFromTheBeginning() {
        // given
        logins.status(person, "left");
        merge(registry.registrar(), merged).statusCode(201);
        var login = Logins.of(old);

        // when
        logins.give(login).statusCode(201);

        // then
        assertThat(logins.state(login)).isEqualTo("rest");
        assertThat(directory.user(login).grants()).isEmpty();
        refused(logins.give(Logins.of(person)), "/holder");
        undo(registry.registrar(), merged.id()).statusCode(200);
        becomes(login, "hold");
    }

    @Test
    void nothingIsGivenWhereBothEntriesHaveLeft() {
        // given
        logins.status(old, "left", logins.today().plusDays(10));
        logins.status(person, "left", logins.today().plusDays(5));
        merge(registry.registrar(), merged).statusCode(201);
        var login = Logins.of(old);

        // then
        refused(logins.give(login, begin(11), null), "/from");
        refused(logins.give(login, begin(0), begin(11)), "/to");
        refused(logins.give(Logins.of(person), begin(7), null), "/from");
        logins.give(login, begin(7), begin(10)).statusCode(201);
    }

    private void becomes(String login, String state) {
        await().atMost(LIMIT).until(() -> logins.state(login).equals(state));
        await().atMost(LIMIT).until(() -> directory.user(login).grants().size() == (state.equals("hold") ? 1 : 0));
    }

    private static void refused(ValidatableResponse answer, String pointer) {
        answer.statusCode(409)
                .body("type", equalTo("urn:omuzgor:problem:teacher-left"))
                .body("errors.pointer", contains(pointer));
    }

    /** A day from today. */
    private Instant begin(int days) {
        LocalDate day = logins.today().plusDays(days);
        return day.atStartOfDay(PolicyZone.DUSHANBE).toInstant();
    }
}
