package tj.omuzgor.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import tj.omuzgor.standalone.demo.client.GatewayHttp;
import tj.omuzgor.standalone.demo.client.GraphQlClient;
import tj.omuzgor.standalone.demo.client.KeycloakLogin;
import tj.omuzgor.standalone.demo.data.DemoAccount;

/** What the running Keycloak promises of every sign-in, asked over its own interfaces. */
final class SignInChecks {

    private static final long PATIENCE_SECONDS = 30;
    private static final long DAYS_90 = 90L * 86_400;

    private final RunningStack running;
    private final RunningKeycloak keycloak;
    private final SignInPage page;

    SignInChecks(RunningStack running) {
        this.running = running;
        this.keycloak = new RunningKeycloak(running);
        this.page = new SignInPage(keycloak);
    }

    /** No client takes passwords, whatever Keycloak itself added to the realm. */
    void noClientTakesPasswordsDirectly() {
        JsonNode clients = keycloak.administered("/admin/realms/omuzgor/clients");
        assertThat(clients).hasSizeGreaterThan(5);
        assertThat(clients)
                .allSatisfy(client -> assertThat(
                                client.path("directAccessGrantsEnabled").asBoolean())
                        .as(client.path("clientId").asText())
                        .isFalse());
        HttpResponse<String> refused = keycloak.token(Map.of(
                "grant_type",
                "password",
                "client_id",
                "app",
                "username",
                DemoAccount.ZARINA.username(),
                "password",
                DemoAccount.PASSWORD));
        assertThat(refused.statusCode()).isBetween(400, 401);
        assertThat(refused.body()).doesNotContain("access_token");
    }

    /** Guessing is bounded, passwords are, and access without a network is. */
    void theRealmIsBounded() {
        JsonNode realm = keycloak.administered("/admin/realms/omuzgor");
        assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
        assertThat(realm.path("passwordPolicy").asText()).contains("length(10)");
        assertThat(realm.path("offlineSessionMaxLifespanEnabled").asBoolean()).isTrue();
        assertThat(realm.path("otpPolicyCodeReusable").asBoolean(true)).isFalse();
        assertThat(realm.path("browserFlow").asText()).isEqualTo("sign-in");
    }

    /** The password alone brings staff to the second factor, and a teacher in. */
    void staffAreAskedForASecondFactor() {
        assertThat(entered(DemoAccount.MANAGER.username()).form()).isEqualTo("kc-otp-login-form");
        assertThat(entered(DemoAccount.ZARINA.username()).isSignedIn()).isTrue();
    }

    /** The page speaks the language asked for, Tajik where none is. */
    void thePageSpeaksTheCountrysLanguages() {
        for (Map.Entry<String, String> language : Map.of(
                        "", "Ворид шудан", "tg", "Ворид шудан", "ru", "Вход", "en", "Sign In")
                .entrySet()) {
            Document shown = Jsoup.parse(
                    keycloak.get(page.address("openid", language.getKey()), "").body());
            assertThat(shown.select("#kc-login").text()).isEqualTo(language.getValue());
        }
    }

    /** A session of a device that began without the second factor ends with the first grant. */
    void aFirstGrantEndsSessions() {
        GraphQlClient administrator = new GraphQlClient(
                new GatewayHttp(running.site()),
                new KeycloakLogin(running.site()).signIn("admin", running.stack.administratorPassword()),
                "en");
        String username = "newly-" + System.nanoTime();
        String account = open(administrator, username);
        JsonNode tokens = page.tokens(username, DemoAccount.PASSWORD, "openid offline_access");
        assertThat(tokens.path("refresh_expires_in").asLong()).isBetween(1L, DAYS_90);

        // Renewed all the time: Keycloak's own sign-out would let pass what was issued in its very second.
        CompletableFuture<HttpResponse<String>> refused =
                CompletableFuture.supplyAsync(() -> renewedUntilRefused(tokens));
        give(administrator, account);

        HttpResponse<String> refreshed = refused.join();
        assertThat(refreshed.statusCode()).as(refreshed.body()).isEqualTo(400);
        assertThat(entered(username).form()).isEqualTo("kc-totp-settings-form");
    }

    /** Where a person begins to sign in. */
    String signInPage(String language) {
        return page.address("openid", language);
    }

    private SignInPage.Entered entered(String username) {
        return page.entered(username, DemoAccount.PASSWORD, "openid");
    }

    private static String open(GraphQlClient administrator, String username) {
        return administrator
                .ask(
                        "mutation($account: AccountInput!) { openAccount(account: $account) { id } }",
                        Map.of(
                                "account",
                                Map.of(
                                        "username",
                                        username,
                                        "password",
                                        DemoAccount.PASSWORD,
                                        "family",
                                        "Саидов",
                                        "given",
                                        "Рустам")))
                .path("openAccount")
                .path("id")
                .asText();
    }

    private static void give(GraphQlClient administrator, String account) {
        administrator.ask(
                "mutation($grant: GrantInput!) { giveGrant(grant: $grant) { id } }",
                Map.of(
                        "grant",
                        Map.of(
                                "holder", account,
                                "role", "MINISTRY_ANALYST",
                                "unitId", "01900000-0000-7000-8000-000000000000",
                                "from", "2026-01-01T00:00:00Z")));
    }

    /** The first answer that brings nothing more, or the last one before patience ends. */
    private HttpResponse<String> renewedUntilRefused(JsonNode tokens) {
        long deadline = seconds() + PATIENCE_SECONDS;
        HttpResponse<String> answer = page.refreshed(tokens);
        while (answer.statusCode() == 200 && seconds() < deadline) {
            answer = page.refreshed(RunningKeycloak.json(answer));
        }
        return answer;
    }

    private static long seconds() {
        return System.currentTimeMillis() / 1000;
    }
}
