package tj.omuzgor.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import tj.omuzgor.standalone.demo.client.Answer;
import tj.omuzgor.standalone.demo.client.Eventually;
import tj.omuzgor.standalone.demo.client.KeycloakLogin;
import tj.omuzgor.standalone.demo.client.Refused;
import tj.omuzgor.standalone.demo.client.SignedIn;
import tj.omuzgor.standalone.demo.data.DemoAccount;

/**
 * The account of a teacher from the slip that the head of her school printed to the erasure, as a running Keycloak sees it. Each check goes
 * on where the one before ended.
 */
final class AccountChecks {

    private static final String USERNAME = "qodirova.sh";
    private static final String FIRST_PASSWORD = "лолаи-кӯҳӣ-2026";
    private static final String SECOND_PASSWORD = "гулистони-баҳор-2026";
    private static final String A_FINDERS_PASSWORD = "a-finder-of-the-slip";
    private static final Duration MINUTE = Duration.ofSeconds(60);

    private final RunningStack running;
    private final RunningKeycloak keycloak;
    private final SignInPage page;
    private final KeycloakLogin login;
    private final School school;
    private final GrantChecks staff;
    private final School.Person teacher;
    private final Eventually soon = new Eventually(Clock.systemUTC(), MINUTE);

    /** What the present slip says; set by the checks that print one. */
    private String code = "";

    /** Her account, once she has claimed it. */
    private String account = "";

    AccountChecks(RunningStack running, School school, GrantChecks staff) {
        this.running = running;
        this.keycloak = new RunningKeycloak(running);
        this.page = new SignInPage(keycloak);
        this.login = new KeycloakLogin(running.site());
        this.school = school;
        this.staff = staff;
        this.teacher = school.register("AC-000001", "Қодирова", "Ширин");
    }

    /** The head's sheet is for those who have no account, and what is on it opens one account once, on Keycloak's own conditions. */
    void aTeacherClaimsHerAccount() {
        code = ClaimSlips.codeOf(teacher, school.slips(staff.head()));

        claim(ClaimSlips.otherThan(code), FIRST_PASSWORD).expect(403);
        claim(code, USERNAME + "-2026").expect(422);
        school.claim(teacher, code, FIRST_PASSWORD, DemoAccount.ZARINA.username())
                .expect(409);
        JsonNode claimed = claim(code, FIRST_PASSWORD).expect(201).json();
        account = claimed.path("id").asText();
        assertThat(claim(code, FIRST_PASSWORD).expect(200).json()).isEqualTo(claimed);
        assertThat(claim(code, A_FINDERS_PASSWORD).expect(200).json()).isEqualTo(claimed);

        school.slips(staff.head()).expect(409);
        assertThat(isLetIn(A_FINDERS_PASSWORD)).isFalse();
        assertThat(isLetIn(FIRST_PASSWORD)).isTrue();
        JsonNode user = keycloak.user(account).orElseThrow();
        assertThat(user.path("username").asText()).isEqualTo(USERNAME);
        assertThat(user.path("lastName").asText()).isEqualTo(teacher.family());
        assertThat(user.path("firstName").asText()).isEqualTo(teacher.given());
    }

    /** Signed in, she is the teacher of the slip and nothing more. */
    void sheIsWhoTheSlipNamed() {
        JsonNode me = school.me(login.signIn(USERNAME, FIRST_PASSWORD));

        assertThat(me.path("id").asText()).isEqualTo(account);
        assertThat(me.path("username").asText()).isEqualTo(USERNAME);
        assertThat(me.path("teacher").path("registryNumber").asText()).isEqualTo(teacher.registryNumber());
        assertThat(me.path("grants")).isEmpty();
    }

    /** With another slip she chooses another password; the first one is void. */
    void aSecondSlipGivesAForgottenPasswordAnew() {
        code = ClaimSlips.codeOf(teacher, school.slips(staff.head(), teacher));

        claim(code, SECOND_PASSWORD).expect(200);

        assertThat(isLetIn(FIRST_PASSWORD)).isFalse();
        assertThat(isLetIn(SECOND_PASSWORD)).isTrue();
    }

    /** What the registrar corrects is what she is called by where she signs in; who she is stays. */
    void aCorrectedNameReachesTheSignIn() {
        school.rename(teacher, "Ҷӯраева", "Ширинмоҳ");

        JsonNode user = soon.value(
                        "the new name to reach Keycloak",
                        () -> keycloak.user(account),
                        found -> found.filter(
                                        named -> named.path("lastName").asText().equals("Ҷӯраева"))
                                .isPresent(),
                        Optional::toString)
                .orElseThrow();
        assertThat(user.path("firstName").asText()).isEqualTo("Ширинмоҳ");
        assertThat(user.path("username").asText()).isEqualTo(USERNAME);
        assertThat(RunningKeycloak.attribute(user, "teacher_id")).isEqualTo(teacher.id());
    }

    /** What she takes with her opens, names her as she is called now, and nobody else. */
    void sheTakesHerDataWithHer() {
        SignedIn her = login.signIn(USERNAME, SECOND_PASSWORD);

        PersonalArchive archive = PersonalArchive.of(school.export(her));

        assertThat(archive.files()).contains("README.txt", "identity-teachers.ndjson", "identity-accounts.ndjson");
        assertThat(archive.text("identity-teachers.ndjson")).contains(teacher.id(), "Ҷӯраева", "Ширинмоҳ");
        assertThat(archive.text("identity-accounts.ndjson")).contains(USERNAME);
        assertThat(archive.all())
                .doesNotContain(staff.person().id(), staff.person().family());
    }

    /** Neither the password, nor what her device keeps, nor the slip brings her in again; nobody gives that account anything. */
    void anErasureEndsHerAccount() {
        JsonNode device = page.tokens(USERNAME, SECOND_PASSWORD, "openid offline_access");
        OldToken old = new OldToken(running, device.path("access_token").asText());
        old.isTakenByEveryService();

        school.erase(teacher).expect(200);

        soon.value("her user to leave Keycloak", () -> keycloak.user(account), Optional::isEmpty, Optional::toString);
        assertThat(isLetIn(SECOND_PASSWORD)).isFalse();
        assertThat(page.refreshed(device).statusCode()).isEqualTo(400);
        assertThat(page.refreshed(device).body()).contains("invalid_grant");
        claim(code, SECOND_PASSWORD).expect(403);
        assertThatThrownBy(() -> school.appointHead(account))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("grant-refused"));
        Duration took = old.isRefusedByEveryServiceWithin(MINUTE);
        System.out.println(
                "  every service refused the token of an erased account after another " + took.toMillis() + " ms");
    }

    private Answer claim(String typed, String password) {
        return school.claim(teacher, typed, password, USERNAME);
    }

    /** Whether the sign-in page sends her back to the app, and not to itself. */
    private boolean isLetIn(String password) {
        SignInPage.Entered entered = page.entered(USERNAME, password, "openid");
        assertThat(entered.isSignedIn() || entered.form().equals(SignInPage.PASSWORD_FORM))
                .as(entered.form())
                .isTrue();
        return entered.isSignedIn();
    }
}
