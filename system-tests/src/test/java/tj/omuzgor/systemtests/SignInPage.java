package tj.omuzgor.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The app's sign-in with PKCE, page by page in a browser nobody used before. */
final class SignInPage {

    /** Of the page that asks for the name and the password; it comes back where they are wrong. */
    static final String PASSWORD_FORM = "kc-form-login";

    private static final String REDIRECT = "tj.omuzgor.app:/callback";
    /** Verifier and challenge of RFC 7636, appendix B. */
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private final RunningKeycloak keycloak;

    SignInPage(RunningKeycloak keycloak) {
        this.keycloak = keycloak;
    }

    /** What comes after the password: a form, or the way back to the app. */
    record Entered(String form, String location) {

        boolean isSignedIn() {
            return location.startsWith(REDIRECT);
        }
    }

    Entered entered(String username, String password, String scope) {
        HttpResponse<String> login = keycloak.get(address(scope, "en"), "");
        Document page = Jsoup.parse(login.body(), login.uri().toString());
        String action = page.expectFirst("form#" + PASSWORD_FORM).absUrl("action");
        Map<String, String> cookies = cookies(login);
        HttpResponse<String> answer =
                keycloak.post(action, sent(cookies), Map.of("username", username, "password", password));
        for (int i = 0; i < 3 && answer.statusCode() == 302; i++) {
            String location = answer.headers().firstValue("Location").orElseThrow();
            if (location.startsWith(REDIRECT)) {
                return new Entered("", location);
            }
            cookies.putAll(cookies(answer));
            answer = keycloak.get(location, sent(cookies));
        }
        return new Entered(
                Jsoup.parse(answer.body()).select("form[id]").stream()
                        .map(Element::id)
                        .filter(id -> id.startsWith("kc-") && !id.equals("kc-select-try-another-way-form"))
                        .findFirst()
                        .orElse(""),
                "");
    }

    /** The tokens of somebody whom the password brings in. */
    JsonNode tokens(String username, String password, String scope) {
        Entered entered = entered(username, password, scope);
        assertThat(entered.isSignedIn()).as(entered.form()).isTrue();
        HttpResponse<String> answer = keycloak.token(Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                "app",
                "redirect_uri",
                REDIRECT,
                "code",
                entered.location().replaceFirst(".*[?&]code=([^&]+).*", "$1"),
                "code_verifier",
                VERIFIER));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return RunningKeycloak.json(answer);
    }

    /** What a refresh token brings by now. */
    HttpResponse<String> refreshed(JsonNode tokens) {
        return keycloak.token(Map.of(
                "grant_type", "refresh_token",
                "client_id", "app",
                "refresh_token", tokens.path("refresh_token").asText()));
    }

    /** Where a person begins to sign in; in no language of hers where that is empty. */
    String address(String scope, String language) {
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
        return keycloak.endpoint("auth") + "?" + RunningKeycloak.encoded(question);
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
}
