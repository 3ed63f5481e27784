package tj.omuzgor.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import tj.omuzgor.standalone.demo.client.Eventually;
import tj.omuzgor.standalone.demo.client.KeycloakLogin;
import tj.omuzgor.standalone.demo.client.Refused;
import tj.omuzgor.standalone.demo.client.SignedIn;

/**
 * The grant of a head of a school, from the registry to the tokens that a running Keycloak gives her. Each check goes on where the one
 * before ended.
 */
final class GrantChecks {

    private static final String USERNAME = "gr-000001";
    private static final String PASSWORD = "садбарги-сурхи-2026";
    private static final String HELD = "school-head";
    private static final Duration MINUTE = Duration.ofSeconds(60);

    private final RunningStack running;
    private final RunningKeycloak keycloak;
    private final School school;
    private final School.Person person;
    private final String account;
    private final SignedIn head;

    /** Registers her, and lets her claim her account with the slip the registrar printed. */
    GrantChecks(RunningStack running, School school) {
        this.running = running;
        this.keycloak = new RunningKeycloak(running);
        this.school = school;
        this.person = school.register("GR-000001", "Ғаниева", "Ҳалима");
        String code = ClaimSlips.codeOf(person, school.slips(school.registrar(), person));
        this.account = school.claim(person, code, PASSWORD, null)
                .expect(201)
                .json()
                .path("id")
                .asText();
        this.head = new KeycloakLogin(running.site()).signIn(USERNAME, PASSWORD);
    }

    SignedIn head() {
        return head;
    }

    School.Person person() {
        return person;
    }

    /** It is in her next token, and the token she has is good for nothing within a minute. */
    void aGrantReachesEveryService() {
        assertThat(head.holds(HELD)).isFalse();
        OldToken old = new OldToken(running, head.token());
        old.isTakenByEveryService();

        school.appointHead(account);

        Duration took = old.isRefusedByEveryServiceWithin(MINUTE);
        System.out.println("  every service refused the token of before a grant after " + took.toMillis() + " ms");
        head.renew();
        assertThat(head.holds(HELD)).isTrue();
        assertThat(head.claims().path("teacher_id").asText()).isEqualTo(person.id());
        assertThat(school.me(head).path("grants").path(0).path("role").asText()).isEqualTo("SCHOOL_HEAD");
    }

    /** On leave she is no head, in Keycloak neither; when she is back she is one again. */
    void itRestsWhileSheIsAway() {
        OldToken old = new OldToken(running, head.token());
        old.isTakenByEveryService();

        school.status(person, "LONG_LEAVE");
        awaitGrants(account, 0);
        old.isRefusedByEveryServiceWithin(MINUTE);
        head.renew();
        assertThat(head.holds(HELD)).isFalse();
        school.slips(head).expect(403);

        school.status(person, "ACTIVE");
        awaitGrants(account, 1);
        head.renew();
        assertThat(head.holds(HELD)).isTrue();
    }

    /** Whom an administrator of the realm made is found there when something is given to her; nobody else is. */
    void aUserMadeAtKeycloakIsKnownToo() {
        String made = keycloak.create("made-at-keycloak");

        school.appointHead(made);

        awaitGrants(made, 1);
        assertThatThrownBy(() -> school.appointHead("nobody-at-all"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("grant-refused"));
    }

    /** Her login stays the one of the entry it was opened for, and follows the person that entry counts as. */
    void theLoginOfAMergedEntryFollowsThePerson() {
        School.Person other = school.register("GR-000002", "Ганиева", "Халима");

        String merge = school.merge(person, other);
        JsonNode me = school.me(head);
        assertThat(me.path("id").asText()).isEqualTo(account);
        assertThat(me.path("teacher").path("id").asText()).isEqualTo(other.id());
        school.status(other, "LONG_LEAVE");
        awaitGrants(account, 0);
        assertThat(keycloak.user(account))
                .hasValueSatisfying(user -> assertThat(RunningKeycloak.attribute(user, "teacher_id"))
                        .isEqualTo(person.id()));

        school.undo(merge);
        awaitGrants(account, 1);
        assertThat(school.me(head).path("teacher").path("id").asText()).isEqualTo(person.id());
    }

    /** Waits until a user's next token will name that many. */
    private void awaitGrants(String id, int count) {
        new Eventually(Clock.systemUTC(), MINUTE)
                .value(
                        "grants to reach Keycloak",
                        () -> keycloak.user(id)
                                .map(user ->
                                        user.path("attributes").path("grants").size())
                                .orElse(-1),
                        found -> found == count,
                        found -> found + " grants");
    }
}
