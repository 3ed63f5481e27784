package tj.omuzgor.test.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tj.omuzgor.contracts.event.Event;
import tj.omuzgor.test.EventOperations;
import tj.omuzgor.test.ProjectDocs;

class EventsDocumentTest {
    private static final SchemaValidatorsConfig WITH_FORMATS =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    static Iterable<Class<? extends Event>> events() {
        return Events.all();
    }

    @Test
    void isTheOneThatIsKept() throws IOException {
        String present = EventOperations.YAML.writeValueAsString(EventsDocument.with(keptOperations()));
        assertThat(ProjectDocs.compared(EventOperations.FILE, present))
                .as("docs/" + EventOperations.FILE + "; rewrite it with -Domuzgor.update-docs=true")
                .isEqualTo(present);
    }

    @Test
    void isAnAsyncApiDocument() throws IOException {
        ObjectNode document = EventsDocument.with(keptOperations());
        assertThat(faultsOfDocument(document)).isEmpty();

        document.with("channels").with("identity.teacher.v1").put("addres", "misspelled");
        assertThat(faultsOfDocument(document)).isNotEmpty();
    }

    @Test
    void refersOnlyToWhatItHolds() throws IOException {
        ObjectNode document = EventsDocument.with(keptOperations());
        assertThat(document.findValuesAsText("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void hasOnePublisherOfEveryEventAndItIsTheOneTheTopicNames() throws IOException {
        JsonNode operations = keptOperations();
        var sent = new TreeSet<String>();
        operations.properties().stream()
                .filter(operation ->
                        operation.getValue().path("action").asText().equals("send"))
                .forEach(operation -> {
                    String topic = operation.getKey().split("\\.sends\\.", 2)[1];
                    assertThat(sent.add(topic)).as("two publishers of " + topic).isTrue();
                    assertThat(operation.getKey()).startsWith(topic.substring(0, topic.indexOf('.')));
                });
        assertThat(sent)
                .containsExactlyElementsOf(
                        Events.all().stream().map(Events::topic).toList());
    }

    @ParameterizedTest
    @MethodSource("events")
    void describesTheEventAsItIsWritten(Class<? extends Event> event) throws IOException {
        JsonNode example = Events.example(event);
        assertThat(faults(event, example)).isEmpty();

        String first = example.fieldNames().next();
        assertThat(faults(event, ((ObjectNode) example).without(first)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.getProperty()).isEqualTo(first));
    }

    private static Set<ValidationMessage> faults(Class<? extends Event> event, JsonNode payload) throws IOException {
        ObjectNode schema = new ObjectMapper().createObjectNode();
        schema.put("$schema", "http://json-schema.org/draft-07/schema#");
        schema.putArray("allOf").addObject().put("$ref", "#/components/schemas/" + event.getSimpleName());
        schema.set("components", EventsDocument.with(keptOperations()).get("components"));
        return JsonSchemaFactory.getInstance(VersionFlag.V7)
                .getSchema(schema, WITH_FORMATS)
                .validate(payload);
    }

    /** By the official schema of AsyncAPI 3.0.0. */
    private static Set<ValidationMessage> faultsOfDocument(JsonNode document) throws IOException {
        try (var packed = EventsDocumentTest.class.getResourceAsStream("/asyncapi/asyncapi-3.0.0.schema.json.gz");
                var text = new GZIPInputStream(packed)) {
            return JsonSchemaFactory.getInstance(VersionFlag.V7)
                    .getSchema(new ObjectMapper().readTree(text))
                    .validate(document);
        }
    }

    /** What the services wrote; where there is no document yet, none. */
    private static JsonNode keptOperations() throws IOException {
        var file = ProjectDocs.file(EventOperations.FILE);
        return Files.exists(file)
                ? EventOperations.YAML.readTree(file.toFile()).path("operations")
                : EventOperations.YAML.createObjectNode();
    }
}
