package tj.omuzgor.identity.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** Requests as they are, without a library that reads or mends what is sent. */
final class Wire {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI service;
    private final String token;

    Wire(URI service, String token) {
        this.service = service;
        this.token = token;
    }

    /** What came back. */
    record Answer(int status, String type, String body) {

        /** Nothing failed inside, and a refusal is a problem of its own status. */
        void assertFit(String what) {
            assertThat(status).as("%s: %s", what, body).isLessThan(500);
            if (status >= 400) {
                assertThat(type).as(what).startsWith("application/problem+json");
                assertThat(json().path("status").asInt()).as(what).isEqualTo(status);
                assertThat(json().path("type").asText()).as(what).startsWith("urn:omuzgor:problem:");
            }
        }

        /** A refusal of a value names where it stands. */
        void assertNamesTheField(String what) {
            var isOfAValue = status == 400 && !json().path("type").asText().endsWith(":malformed-json");
            if (isOfAValue || status == 422) {
                assertThat(json().path("errors")).as("%s: %s", what, body).isNotEmpty();
            }
        }

        private JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException notJson) {
                throw new AssertionError("No JSON: " + body, notJson);
            }
        }
    }

    Answer send(String method, String target, String type, byte[] body) {
        var request = HttpRequest.newBuilder(URI.create(service.toString() + target))
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
                .headers(List.of("Authorization", "Bearer " + token, "Content-Type", type, "Accept-Language", "en")
                        .toArray(String[]::new))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse(""),
                    answer.body());
        } catch (IOException lost) {
            throw new AssertionError("No answer to " + method + " " + target, lost);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
