package tj.omuzgor.test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The shared examples of learning records: a file for each kind beside the tests of contracts, with records that are accepted and changes to
 * the first of them that are refused. The schemas and the services are held against the same examples, so that neither promises what
 * the other does not keep.
 */
public final class RecordExamples {
    private static final Path FOLDER = Path.of("..", "contracts", "src", "test", "resources", "records");
    private static final ObjectMapper JSON = new ObjectMapper();

    private RecordExamples() {}

    /**
     * One record to judge.
     *
     * @param name what it shows
     * @param at the member at fault, a JSON pointer from the record; null where the record is accepted
     * @param schemaSees whether a schema can say the rule; some only the service checks
     */
    public record Example(
            String kind,
            String name,
            JsonNode record,
            @Nullable String at,
            boolean schemaSees) {

        /** Whether the service accepts it. */
        public boolean accepted() {
            return at == null;
        }

        /** Whether the schema accepts it. */
        public boolean acceptedBySchema() {
            return at == null || !schemaSees;
        }

        @Override
        public String toString() {
            return kind + ": " + name;
        }
    }

    /** Asserts that the running service accepts and refuses the examples of a kind as they say, and names the member at fault. */
    public static void assertJudged(String kind) {
        assertThat(of(kind)).allSatisfy(example -> {
            var result = sync(example.record());
            if (example.accepted()) {
                assertThat(result.getString("status")).as("%s", example).isIn("stored", "quarantined");
            } else {
                assertThat(result.getString("status")).as("%s", example).isEqualTo("rejected");
                assertThat(result.getString("problem.pointer"))
                        .as("%s", example)
                        .startsWith("/records/0" + example.at());
            }
        });
    }

    /** Sends one record as the gateway does, for a teacher nobody knows: ids of records are of their owner. */
    private static JsonPath sync(JsonNode record) {
        var now = Clock.systemUTC().instant().toString();
        var body = JSON.createObjectNode();
        body.put("deviceId", UUID.randomUUID().toString())
                .put("receivedAt", now)
                .put("limit", 1);
        body.putObject("clock").put("now", now).put("bootId", "b2").put("elapsedMs", 1000);
        body.putArray("heard");
        body.putArray("indexes").add(0);
        body.putArray("records").add(record);
        return given().auth()
                .oauth2(Tokens.ofTeacher(UUID.randomUUID()).signed())
                .contentType("application/json")
                .body(body.toString())
                .post("/sync")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .setRootPath("results[0]");
    }

    /** All examples of a kind; at least one is accepted and one refused. */
    public static List<Example> of(String kind) {
        try {
            var file = JSON.readTree(FOLDER.resolve(kind + ".json").toFile());
            var examples = new ArrayList<Example>();
            for (var accepted : file.path("accepted")) {
                examples.add(new Example(kind, accepted.path("shows").asText(), accepted.path("record"), null, true));
            }
            for (var refused : file.path("refused")) {
                examples.add(refused(kind, file.path("accepted").path(0).path("record"), refused));
            }
            if (file.path("accepted").isEmpty() || file.path("refused").isEmpty()) {
                throw new IllegalStateException("The examples of " + kind + " are not of both sorts");
            }
            return examples;
        } catch (IOException failed) {
            throw new UncheckedIOException("The examples of " + kind, failed);
        }
    }

    private static Example refused(String kind, JsonNode accepted, JsonNode change) {
        var at = change.path("at").asText();
        var where = JsonPointer.compile(at);
        JsonNode record = accepted.deepCopy();
        var parent = (ObjectNode) record.at(where.head());
        var member = where.last().getMatchingProperty();
        if (change.has("put")) {
            parent.set(member, change.get("put"));
        } else {
            parent.remove(member);
        }
        var named = change.path("names").asText(at);
        return new Example(
                kind,
                change.path("shows").asText(),
                record,
                named,
                change.path("schemaSees").asBoolean(true));
    }
}
