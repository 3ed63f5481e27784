package tj.omuzgor.identity.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The app on a phone: it signs in with PKCE on Keycloak's own page, by user name and password, and keeps an offline session. */
final class AppSignIn {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REDIRECT = "tj.omuzgor.app:/callback";
    /** Verifier and challenge of RFC 7636, appendix B. */
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    private static final Pattern ACTION = Pattern.compile("<form[^>]+id=\"kc-form-login\"[^>]+action=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final String realm;

    AppSignIn(String origin) {
        this.realm = origin + "/realms/omuzgor/protocol/openid-connect/";
    }

    /** Signs in and answers the refresh token of the session. */
    String refreshToken(String username, String password, String scope) {
        try (var browser = HttpClient.newHttpClient()) {
            var page = sent(
                    browser,
                    HttpRequest.newBuilder(URI.create(realm + "auth?"
                            + form(Map.of(
                                    "client_id",
                                    "app",
                                    "redirect_uri",
                                    REDIRECT,
                                    "response_type",
                                    "code",
                                    "scope",
                                    scope,
                                    "code_challenge",
                                    CHALLENGE,
                                    "code_challenge_method",
                                    "S256")))));
            var action = found(ACTION, page.body()).replace("&amp;", "&");
            var entered = sent(
                    browser,
                    post(action, Map.of("username", username, "password", password))
                            .header("Cookie", cookies(page)));
            var code = found(CODE, entered.headers().firstValue("Location").orElse(entered.body()));
            return json(token(Map.of(
                            "grant_type", "authorization_code",
                            "client_id", "app",
                            "redirect_uri", REDIRECT,
                            "code", code,
                            "code_verifier", VERIFIER)))
                    .path("refresh_token")
                    .asText();
        }
    }

    /** What a refresh token brings: a newer one, or the reason why not. */
    JsonNode refreshed(String refreshToken) {
        return json(token(Map.of("grant_type", "refresh_token", "client_id", "app", "refresh_token", refreshToken)));
    }

    /** Sent by hand: the client of the JDK holds back what is for HTTPS only, also on the way to this machine. */
    private static String cookies(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.split(";", 2)[0])
                .collect(Collectors.joining("; "));
    }

    private HttpResponse<String> token(Map<String, String> form) {
        try (var client = HttpClient.newHttpClient()) {
            return sent(client, post(realm + "token", form));
        }
    }

    private static HttpRequest.Builder post(String address, Map<String, String> form) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(form)));
    }

    private static HttpResponse<String> sent(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String found(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("no " + pattern + " in " + text);
        }
        return matcher.group(1);
    }

    private static String form(Map<String, String> members) {
        return members.entrySet().stream()
                .map(member -> member.getKey() + "=" + URLEncoder.encode(member.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
