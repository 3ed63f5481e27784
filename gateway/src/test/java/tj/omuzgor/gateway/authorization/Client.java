package tj.omuzgor.gateway.authorization;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.test.authorization.Who;

/** Asks the gateway a few thousand times; REST-assured would take longer than the answers. */
final class Client {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Client() {}

    /** The status that an operation answers. */
    static int status(Who caller, String method, String path, @Nullable String body) {
        return send(caller, method, path, body, "*/*").statusCode();
    }

    /** What a document answers. */
    static JsonNode graph(Who caller, String document) {
        try {
            var body = JSON.writeValueAsString(Map.of("query", document));
            return JSON.readTree(send(caller, "POST", "/graphql", body, "application/graphql-response+json")
                    .body());
        } catch (IOException failed) {
            throw new UncheckedIOException("No JSON answers " + document, failed);
        }
    }

    private static HttpResponse<byte[]> send(
            Who caller, String method, String path, @Nullable String body, String accepted) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Accept", accepted);
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (caller.token() != null) {
            request.header("Authorization", "Bearer " + caller.token());
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException failed) {
            throw new UncheckedIOException(method + " " + path, failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
