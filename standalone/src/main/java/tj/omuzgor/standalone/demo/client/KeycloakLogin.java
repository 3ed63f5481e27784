package tj.omuzgor.standalone.demo.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Signs a person in as the app does: authorization code with PKCE (RFC 7636, S256) for the public client {@code app}. The pages are
 * read and their forms posted, as a browser would; and as in a browser, whoever signed in lately is known and asked nothing.
 */
public final class KeycloakLogin {

    private static final String CLIENT = "app";
    private static final String REDIRECT = "tj.omuzgor.app:/callback";
    private static final String ADMINISTRATOR = "admin";
    private static final Duration UNTIL_APPOINTED = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** The browser of each person at each realm, with its cookies. */
    private static final Map<String, Browser> BROWSERS = new ConcurrentHashMap<>();

    private final Site site;

    public KeycloakLogin(Site site) {
        this.site = site;
    }

    record Token(String value, Duration lifetime) {}

    /** Signs in; the session renews itself. */
    public SignedIn signIn(String username, String password) {
        return new SignedIn(this, username, password, token(username, password));
    }

    /** Signs the first administrator in. Identity appoints her on its own when it first starts, a moment after Keycloak answers. */
    public SignedIn signInAdministrator(String password) {
        return new Eventually(site.clock(), UNTIL_APPOINTED)
                .value(
                        "the first administrator to be appointed",
                        () -> administrator(password),
                        found -> found.filter(admin -> admin.holds("admin")).isPresent(),
                        found -> found.isPresent() ? "an account without the role" : "no such account")
                .orElseThrow();
    }

    private Optional<SignedIn> administrator(String password) {
        try {
            return Optional.of(signIn(ADMINISTRATOR, password));
        } catch (SignInRefused notYetAppointed) {
            return Optional.empty();
        }
    }

    Token token(String username, String password) {
        Instant deadline = site.clock().instant().plus(site.patience());
        while (true) {
            boolean last = !site.clock().instant().isBefore(deadline);
            try {
                return new Flow(username).token(password);
            } catch (IOException e) {
                if (last) {
                    throw new Unexpected("Keycloak did not sign " + username + " in: " + e.getMessage(), e);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Unexpected("Interrupted while signing in", e);
            }
            Pause.of(PAUSE);
        }
    }

    /** One pass through the pages. */
    private final class Flow {

        private final String username;
        private final Browser browser;
        private final String verifier = random();
        private final String state = random();

        Flow(String username) {
            this.username = username;
            this.browser = BROWSERS.computeIfAbsent(site.realm() + " " + username, person -> new Browser(HTTP));
        }

        Token token(String password) throws IOException, InterruptedException {
            // One person has one browser: two of her sign-ins at once would mix their pages up.
            synchronized (browser) {
                SignInPages pages = new SignInPages(browser, username, password, site.clock());
                return exchange(code(pages.walk(endpoint("auth") + "?" + Browser.encoded(question()), REDIRECT)));
            }
        }

        private Map<String, String> question() {
            Map<String, String> question = new LinkedHashMap<>();
            question.put("client_id", CLIENT);
            question.put("redirect_uri", REDIRECT);
            question.put("response_type", "code");
            question.put("scope", "openid");
            question.put("state", state);
            question.put("nonce", random());
            question.put("ui_locales", "en");
            question.put("code_challenge", challenge());
            question.put("code_challenge_method", "S256");
            return question;
        }

        private String code(String location) throws IOException {
            Map<String, String> answer = query(location);
            String code = answer.get("code");
            if (code == null || !state.equals(answer.get("state"))) {
                throw new IOException("it sends " + username + " to " + location + " instead of back with a code");
            }
            return code;
        }

        private Token exchange(String code) throws IOException, InterruptedException {
            HttpResponse<String> answer = browser.post(
                    endpoint("token"),
                    Map.of(
                            "grant_type", "authorization_code",
                            "client_id", CLIENT,
                            "redirect_uri", REDIRECT,
                            "code", code,
                            "code_verifier", verifier));
            Browser.check(answer, 200);
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            JsonNode json = new Answer("token", 200, answer.headers(), bytes).json();
            return new Token(
                    json.path("access_token").asText(),
                    Duration.ofSeconds(json.path("expires_in").asLong()));
        }

        private String challenge() {
            try {
                return base64(
                        MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }
    }

    private String endpoint(String name) {
        return site.realm() + "/protocol/openid-connect/" + name;
    }

    private static Map<String, String> query(String location) {
        Map<String, String> values = new LinkedHashMap<>();
        Arrays.stream(location.substring(location.indexOf('?') + 1).split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .forEach(pair -> values.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        return values;
    }

    private static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return base64(bytes);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
