package tj.omuzgor.test.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tj.omuzgor.contracts.sync.RecordKind;
import tj.omuzgor.test.ProjectDocs;
import tj.omuzgor.test.RecordExamples;
import tj.omuzgor.test.RecordExamples.Example;

class SyncSchemasTest {
    private static final Map<String, ObjectNode> SCHEMAS = SyncSchemas.all();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectWriter PRETTY = JSON.writer().with(SerializationFeature.INDENT_OUTPUT);

    static Stream<String> names() {
        return SCHEMAS.keySet().stream();
    }

    static Stream<Example> examples() {
        return SyncSchemas.kinds().stream()
                .map(data -> data.getAnnotation(RecordKind.class).value())
                .flatMap(kind -> RecordExamples.of(kind).stream());
    }

    @ParameterizedTest
    @MethodSource("names")
    void isTheOneThatIsKept(String name) throws JsonProcessingException {
        String present = PRETTY.writeValueAsString(SCHEMAS.get(name)) + "\n";
        String file = "api/schemas/" + name + ".schema.json";
        assertThat(ProjectDocs.compared(file, present))
                .as("docs/" + file + "; rewrite it with -Domuzgor.update-docs=true")
                .isEqualTo(present);
    }

    @ParameterizedTest
    @MethodSource("names")
    void isASchemaOfItsDialect(String name) throws JsonProcessingException {
        JsonSchema dialect = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(SchemaLocation.of(VersionFlag.V202012.getId()));
        assertThat(dialect.validate(JSON.writeValueAsString(SCHEMAS.get(name)), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void agreesWithTheExamplesThatServicesJudge(Example example) {
        Set<ValidationMessage> faults = validate("records/" + example.kind(), example.record());
        if (example.acceptedBySchema()) {
            assertThat(faults).as("%s", example).isEmpty();
        } else {
            assertThat(faults)
                    .as("%s", example)
                    .anySatisfy(fault -> assertThat(pointed(fault)).startsWith(example.at()));
        }
    }

    @Test
    void takesARequestOfExamplesAndRefusesABrokenOne() throws JsonProcessingException {
        ObjectNode request = (ObjectNode) JSON.readTree("""
                {"deviceId": "0190A1B2-0000-4000-8000-000000000001",
                 "clock": {"now": "2026-03-01T08:00:00Z", "bootId": "b1", "elapsedMs": 5000, "serverTimes": []},
                 "cursor": null, "limit": 200, "records": []}
                """);
        examples()
                .filter(Example::acceptedBySchema)
                .forEach(example -> request.withArray("records").add(example.record()));
        assertThat(validate("sync-request", request)).isEmpty();

        ((ObjectNode) request.get("clock")).put("elapsedMs", -1);
        assertThat(validate("sync-request", request))
                .singleElement()
                .satisfies(fault -> assertThat(pointed(fault)).isEqualTo("/clock/elapsedMs"));
    }

    @Test
    void takesAnAnswerAndRefusesABrokenOne() throws JsonProcessingException {
        JsonNode answer = JSON.readTree("""
                {"receivedAt": "2026-03-01T08:00:00.123Z", "serverTime": "a.b.c", "receipt": "a.b.c",
                 "results": [
                   {"index": 0, "id": "0195510a-0000-7000-8000-000000000001", "status": "stored", "duplicate": true},
                   {"index": 1, "status": "rejected", "problem":
                     {"type": "urn:omuzgor:problem:record-invalid", "title": "Invalid", "pointer": "/records/1/data"}}],
                 "changes": [{"kind": "enrollment", "at": "2026-03-01T08:00:00Z", "data": {"id": 1}}],
                 "cursor": "x", "more": false}
                """);
        assertThat(validate("sync-answer", answer)).isEmpty();

        ((ObjectNode) answer.get("results").get(0)).put("status", "lost");
        assertThat(validate("sync-answer", answer))
                .singleElement()
                .satisfies(fault -> assertThat(pointed(fault)).isEqualTo("/results/0/status"));
    }

    private static Set<ValidationMessage> validate(String name, JsonNode document) {
        var config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(SCHEMAS.get(name), config)
                .validate(document);
    }

    /** Where a fault lies: a member that is missing lies where it would be. */
    private static String pointed(ValidationMessage fault) {
        String at = fault.getInstanceLocation().toString();
        return fault.getType().equals("required") ? at + "/" + fault.getProperty() : at;
    }
}
