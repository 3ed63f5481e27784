package tj.omuzgor.standalone.demo.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;

/**
 * An answer, read whole.
 *
 * @param asked the request, to name it in messages
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record Answer(String asked, int status, HttpHeaders headers, byte[] bytes) {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final int QUOTED = 600;

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        try {
            return JSON.readTree(text());
        } catch (JsonProcessingException e) {
            throw new Unexpected(asked + " answered " + status + " without JSON: " + quoted(), e);
        }
    }

    /** A header field; empty where it is absent. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** This answer, when its status is the one given. */
    public Answer expect(int expected) {
        if (status != expected) {
            throw new Unexpected(asked + " answered " + status + " instead of " + expected + ": " + quoted());
        }
        return this;
    }

    /** The body, shortened for a message. */
    public String quoted() {
        String text = text().strip();
        return text.length() > QUOTED ? text.substring(0, QUOTED) + "…" : text;
    }

    /** Whether what the account may do changed after the token was made, as right after the first start: a new one is needed. */
    public boolean isSuperseded() {
        return status == 401 && json().path("type").asText().endsWith(":" + GraphQlClient.SUPERSEDED);
    }
}
