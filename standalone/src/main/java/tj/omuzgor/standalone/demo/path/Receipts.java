package tj.omuzgor.standalone.demo.path;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.erdtman.jcs.JsonCanonicalizer;
import tj.omuzgor.standalone.demo.client.GatewayHttp;
import tj.omuzgor.standalone.demo.client.Unexpected;
import tj.omuzgor.standalone.demo.data.DemoCourse;

/** Checks the receipt of a sync: the signature, and the digest over its results recomputed from what was sent. */
final class Receipts {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Signatures signatures;

    Receipts(GatewayHttp gateway) {
        this.signatures = Signatures.listedAt(gateway, "/sync/v1/keys");
    }

    void check(String deviceId, String owner, List<? extends JsonNode> sent, JsonNode answer) {
        JsonNode results = answer.path("results");
        Check.equal("the number of results", sent.size(), results.size());
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < sent.size(); i++) {
            JsonNode result = results.get(i);
            Check.equal("the index of result " + i, i, result.path("index").asInt());
            lines.append(result.path("id").asText("-"))
                    .append(' ')
                    .append(result.path("status").asText())
                    .append(' ')
                    .append(digest(sent.get(i)))
                    .append('\n');
        }
        JsonNode payload = json(signatures.verified(answer.path("receipt").asText()));
        Check.equal("the receipt's deviceId", deviceId, payload.path("deviceId").asText());
        Check.equal("the receipt's owner", owner, payload.path("owner").asText());
        Check.equal(
                "the receipt's sha256",
                DemoCourse.sha256(lines.toString().getBytes(StandardCharsets.UTF_8)),
                payload.path("sha256").asText());
    }

    /** The payload of a server time. */
    JsonNode serverTime(String jws) {
        return json(signatures.verified(jws));
    }

    /** Over the RFC 8785 form. */
    private static String digest(JsonNode entry) {
        try {
            return DemoCourse.sha256(new JsonCanonicalizer(entry.toString()).getEncodedUTF8());
        } catch (IOException e) {
            throw new Unexpected("a record has no canonical form", e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.reader()
                    .with(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .readTree(text);
        } catch (JsonProcessingException e) {
            throw new Unexpected("a signed payload is no JSON: " + text, e);
        }
    }
}
