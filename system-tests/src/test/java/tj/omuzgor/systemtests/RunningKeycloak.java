package tj.omuzgor.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tj.omuzgor.standalone.demo.client.Unexpected;

/** The Keycloak of a running system, asked as any client does and as its administrator does. */
final class RunningKeycloak {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String USERS = "/admin/realms/omuzgor/users";

    private final String origin;
    private final String launcherSecret;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    RunningKeycloak(RunningStack running) {
        this.origin = running.stack.addresses().keycloakOrigin();
        this.launcherSecret = running.secret("keycloak-launcher");
    }

    /** An endpoint of the realm. */
    String endpoint(String name) {
        return origin + "/realms/omuzgor/protocol/openid-connect/" + name;
    }

    /** Asks the realm for tokens. */
    HttpResponse<String> token(Map<String, String> form) {
        return post(endpoint("token"), "", form);
    }

    /** What an administrator reads there. */
    JsonNode administered(String path) {
        HttpResponse<String> answer = send(asAdministrator(path));
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return json(answer);
    }

    /** A user by the id of her account. */
    Optional<JsonNode> user(String id) {
        HttpResponse<String> answer = send(asAdministrator(USERS + "/" + id));
        assertThat(answer.statusCode()).as(id).isIn(200, 404);
        return answer.statusCode() == 200 ? Optional.of(json(answer)) : Optional.empty();
    }

    /** The only value of an attribute of a user; empty where there is none. */
    static String attribute(JsonNode user, String name) {
        return user.path("attributes").path(name).path(0).asText();
    }

    /** A user of that name. */
    JsonNode userNamed(String username) {
        return administered(USERS + "?briefRepresentation=false&exact=true&username=" + username)
                .path(0);
    }

    /** Makes a user as somebody at Keycloak's own console would; answers the id. */
    String create(String username) {
        HttpResponse<String> answer = send(asAdministrator(USERS)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"username\":\"" + username + "\",\"enabled\":true}")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        String location = answer.headers().firstValue("Location").orElseThrow();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    HttpResponse<String> get(String address, String cookies) {
        return send(request(address, cookies));
    }

    HttpResponse<String> post(String address, String cookies, Map<String, String> form) {
        return send(request(address, cookies)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form))));
    }

    static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new Unexpected(answer.uri() + " answered " + answer.statusCode() + " without JSON", e);
        }
    }

    static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private HttpRequest.Builder asAdministrator(String path) {
        HttpResponse<String> token = post(
                origin + "/realms/master/protocol/openid-connect/token",
                "",
                Map.of(
                        "grant_type", "client_credentials",
                        "client_id", "launcher",
                        "client_secret", launcherSecret));
        return HttpRequest.newBuilder(URI.create(origin + path))
                .header(
                        "Authorization",
                        "Bearer " + json(token).path("access_token").asText());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        HttpRequest asked = request.build();
        try {
            return http.send(asked, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Unexpected("Keycloak did not answer " + asked.uri().getPath() + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unexpected("Interrupted while asking Keycloak", e);
        }
    }

    private static HttpRequest.Builder request(String address, String cookies) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        return cookies.isEmpty() ? request : request.header("Cookie", cookies);
    }
}
