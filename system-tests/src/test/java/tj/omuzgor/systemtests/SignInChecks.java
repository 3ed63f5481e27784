package tj.omuzgor.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import tj.omuzgor.standalone.demo.data.DemoAccount;

/** What the running Keycloak promises of every sign-in, asked over its own interfaces. */
final class SignInChecks {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE_SECONDS = 30;
    private static final int POLL_MILLIS = 50;
    private static final String REDIRECT = "tj.omuzgor.app:/callback";
    /** Verifier and challenge of RFC 7636, appendix B. */
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private final String keycloak;
    private final String launcherSecret;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    SignInChecks(RunningStack running) {
        this.keycloak = running.stack.addresses().keycloakOrigin();
        this.launcherSecret = running.secret("keycloak-launcher");
    }

    /** No client takes passwords, whatever Keycloak itself added to the realm. */
    void noClientTakesPasswordsDirectly() throws IOException, InterruptedException {
        JsonNode clients = administered("/admin/realms/omuzgor/clients");
        assertThat(clients).hasSizeGreaterThan(5);
        assertThat(clients)
                .allSatisfy(client -> assertThat(
                                client.path("directAccessGrantsEnabled").asBoolean())
                        .as(client.path("clientId").asText())
                        .isFalse());
        HttpResponse<String> refused = post(
                keycloak + "/realms/omuzgor/protocol/openid-connect/token",
                "",
                Map.of(
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
    void theRealmIsBounded() throws IOException, InterruptedException {
        JsonNode realm = administered("/admin/realms/omuzgor");
        assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
        assertThat(realm.path("passwordPolicy").asText()).contains("length(10)");
        assertThat(realm.path("offlineSessionMaxLifespanEnabled").asBoolean()).isTrue();
        assertThat(realm.path("otpPolicyCodeReusable").asBoolean(true)).isFalse();
        assertThat(realm.path("browserFlow").asText()).isEqualTo("sign-in");
    }

    /** The password alone brings staff to the second factor, and a teacher in. */
    void staffAreAskedForASecondFactor() throws IOException, InterruptedException {
        assertThat(entered(DemoAccount.MANAGER.username(), "openid").form()).isEqualTo("kc-otp-login-form");
        assertThat(entered(DemoAccount.ZARINA.username(), "openid").location()).startsWith(REDIRECT);
    }

    /** The page speaks the language asked for, Tajik where none is. */
    void thePageSpeaksTheCountrysLanguages() throws IOException, InterruptedException {
        for (Map.Entry<String, String> language : Map.of(
                        "", "Ворид шудан", "tg", "Ворид шудан", "ru", "Вход", "en", "Sign In")
                .entrySet()) {
            Document page =
                    Jsoup.parse(get(question("openid", language.getKey()), "").body());
            assertThat(page.select("#kc-login").text()).isEqualTo(language.getValue());
        }
    }

    /** A session of a device that began without the second factor ends with the first grant. */
    void aFirstGrantEndsSessions(String username, Runnable grant) throws IOException, InterruptedException {
        Entered teacher = entered(username, "openid offline_access");
        String code = teacher.location().replaceFirst(".*[?&]code=([^&]+).*", "$1");
        JsonNode tokens = JSON.readTree(post(
                        keycloak + "/realms/omuzgor/protocol/openid-connect/token",
                        "",
                        Map.of(
                                "grant_type", "authorization_code",
                                "client_id", "app",
                                "redirect_uri", REDIRECT,
                                "code", code,
                                "code_verifier", VERIFIER))
                .body());
        assertThat(tokens.path("refresh_expires_in").asLong()).isBetween(1L, 90L * 86_400);

        // Keycloak counts in seconds: what was issued in the very second of the sign-out outlives it.
        long issued = seconds();
        while (seconds() == issued) {
            Thread.sleep(POLL_MILLIS);
        }
        grant.run();
        long deadline = issued + PATIENCE_SECONDS;
        while (signedOutAt(username) <= issued && seconds() < deadline) {
            Thread.sleep(POLL_MILLIS);
        }

        HttpResponse<String> refreshed = post(
                keycloak + "/realms/omuzgor/protocol/openid-connect/token",
                "",
                Map.of(
                        "grant_type", "refresh_token",
                        "client_id", "app",
                        "refresh_token", tokens.path("refresh_token").asText()));
        assertThat(refreshed.statusCode()).as(refreshed.body()).isEqualTo(400);
        assertThat(entered(username, "openid").form()).isEqualTo("kc-totp-settings-form");
    }

    /** The second before which every token of a user is void; 0 where there is none. */
    private long signedOutAt(String username) throws IOException, InterruptedException {
        return administered("/admin/realms/omuzgor/users?briefRepresentation=false&exact=true&username=" + username)
                .path(0)
                .path("notBefore")
                .asLong();
    }

    private static long seconds() {
        return System.currentTimeMillis() / 1000;
    }

    /** What comes after the password: a form, or the way back to the app. */
    private record Entered(String form, String location) {}

    private Entered entered(String username, String scope) throws IOException, InterruptedException {
        HttpResponse<String> login = get(question(scope, "en"), "");
        Document page = Jsoup.parse(login.body(), login.uri().toString());
        String action = page.expectFirst("form#kc-form-login").absUrl("action");
        Map<String, String> cookies = cookies(login);
        HttpResponse<String> answer =
                post(action, sent(cookies), Map.of("username", username, "password", DemoAccount.PASSWORD));
        for (int i = 0; i < 3 && answer.statusCode() == 302; i++) {
            String location = answer.headers().firstValue("Location").orElseThrow();
            if (location.startsWith(REDIRECT)) {
                return new Entered("", location);
            }
            cookies.putAll(cookies(answer));
            answer = get(location, sent(cookies));
        }
        return new Entered(
                Jsoup.parse(answer.body()).select("form[id]").stream()
                        .map(form -> form.id())
                        .filter(id -> id.startsWith("kc-") && !id.equals("kc-select-try-another-way-form"))
                        .findFirst()
                        .orElse(""),
                "");
    }

    /** Where a person begins to sign in. */
    String signInPage(String language) {
        return question("openid", language);
    }

    private String question(String scope, String language) {
        Map<String, String> question = new LinkedHashMap<>();
        question.put("client_id", "app");
        question.put("redirect_uri", REDIRECT);
        question.put("response_type", "code");
        question.put("scope", scope);
        question.put("state", "1");
        question.put("code_challenge", CHALLENGE);
        question.put("code_challenge_method", "S256");
        if (!language.isEmpty()) {
            question.put("ui_locales", language);
        }
        return keycloak + "/realms/omuzgor/protocol/openid-connect/auth?" + encoded(question);
    }

    private JsonNode administered(String path) throws IOException, InterruptedException {
        String token = JSON.readTree(post(
                                keycloak + "/realms/master/protocol/openid-connect/token",
                                "",
                                Map.of(
                                        "grant_type", "client_credentials",
                                        "client_id", "launcher",
                                        "client_secret", launcherSecret))
                        .body())
                .path("access_token")
                .asText();
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(keycloak + path))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> get(String address, String cookies) throws IOException, InterruptedException {
        return http.send(request(address, cookies).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String address, String cookies, Map<String, String> form)
            throws IOException, InterruptedException {
        return http.send(
                request(address, cookies)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String address, String cookies) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        return cookies.isEmpty() ? request : request.header("Cookie", cookies);
    }

    private static Map<String, String> cookies(HttpResponse<String> answer) {
        Map<String, String> cookies = new LinkedHashMap<>();
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        return cookies;
    }

    private static String sent(Map<String, String> cookies) {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
