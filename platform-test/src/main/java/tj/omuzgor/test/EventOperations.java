package tj.omuzgor.test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.TreeMap;
import tj.omuzgor.contracts.event.Event;
import tj.omuzgor.contracts.event.EventType;

/**
 * The part of the AsyncAPI document that each service answers for: which events it sends, which it receives. Everything else of it follows
 * from contracts alone.
 */
public final class EventOperations {
    /** The document, under {@code docs}. */
    public static final String FILE = "api/events.asyncapi.yaml";

    /** Reads and writes the document so that what was read is written unchanged. */
    public static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .build();

    private static final String OPERATIONS = "operations";

    private EventOperations() {}

    /** The document as it stands, with the operations that a service really has. */
    static String withOperationsOf(
            String service, Collection<Class<? extends Event>> sent, Collection<Class<? extends Event>> received) {
        try {
            var document = (ObjectNode) YAML.readTree(ProjectDocs.file(FILE).toFile());
            var operations = new TreeMap<String, JsonNode>();
            document.path(OPERATIONS).properties().stream()
                    .filter(known -> !known.getKey().startsWith(service + "."))
                    .forEach(known -> operations.put(known.getKey(), known.getValue()));
            sent.forEach(
                    event -> operations.put(service + ".sends." + topic(event), operation(service, "send", event)));
            received.forEach(event -> operations.put(service + ".receives." + topic(event), receiving(service, event)));
            document.putObject(OPERATIONS).setAll(operations);
            return YAML.writeValueAsString(document);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static ObjectNode receiving(String service, Class<? extends Event> event) {
        var operation = operation(service, "receive", event);
        operation
                .putObject("bindings")
                .putObject("kafka")
                .put("bindingVersion", "0.5.0")
                .putObject("groupId")
                .put("type", "string")
                .putArray("enum")
                .add(service);
        return operation;
    }

    private static ObjectNode operation(String service, String action, Class<? extends Event> event) {
        var operation = YAML.createObjectNode().put("action", action);
        operation.putObject("channel").put("$ref", "#/channels/" + topic(event));
        operation.putArray("tags").addObject().put("name", service);
        return operation;
    }

    private static String topic(Class<? extends Event> event) {
        return event.getAnnotation(EventType.class).topic();
    }
}
