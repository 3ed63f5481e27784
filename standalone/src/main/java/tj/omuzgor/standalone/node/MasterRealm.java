package tj.omuzgor.standalone.node;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Keycloak's own realm cannot be imported. It comes with a client that takes passwords directly ({@code admin-cli}); no realm here
 * keeps such a client.
 */
final class MasterRealm {

    static final String CLIENT = "launcher";

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final String origin;
    private final String secret;

    MasterRealm(int port, String secret) {
        this.origin = "http://127.0.0.1:" + port;
        this.secret = secret;
    }

    void closeDirectGrants() throws IOException, InterruptedException {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            String token = token(client);
            JsonNode found = MAPPER.readTree(
                    send(client, token, "GET", "/admin/realms/master/clients?clientId=admin-cli", null));
            for (JsonNode one : found) {
                if (one.path("directAccessGrantsEnabled").asBoolean()) {
                    ObjectNode closed = ((ObjectNode) one)
                            .put("directAccessGrantsEnabled", false)
                            .put("enabled", false);
                    send(
                            client,
                            token,
                            "PUT",
                            "/admin/realms/master/clients/" + one.path("id").asText(),
                            closed.toString());
                }
            }
        }
    }

    private String token(HttpClient client) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(origin + "/realms/master/protocol/openid-connect/token"))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=client_credentials&client_id=" + CLIENT + "&client_secret=" + secret))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        return MAPPER.readTree(checked(request, answer)).path("access_token").asText();
    }

    private String send(HttpClient client, String token, String method, String path, @Nullable String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(origin + path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .build();
        return checked(request, client.send(request, HttpResponse.BodyHandlers.ofString()));
    }

    private static String checked(HttpRequest request, HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("Keycloak answered " + answer.statusCode() + " to " + request.method() + " "
                    + request.uri().getPath());
        }
        return answer.body();
    }
}
