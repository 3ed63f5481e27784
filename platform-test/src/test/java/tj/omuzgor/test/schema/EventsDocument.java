package tj.omuzgor.test.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.SchemaBuilder;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.util.Objects;
import java.util.TreeMap;
import tj.omuzgor.contracts.event.Event;
import tj.omuzgor.contracts.event.EventType;

/** The AsyncAPI 3.0 document of all events, as contracts decide it; the operations are each service's own. */
final class EventsDocument {
    private static final String BINDING = "0.5.0";
    private static final String SCHEMAS = "#/components/schemas/";

    private final ObjectNode document = JsonNodeFactory.instance.objectNode();
    private final SchemaBuilder schemas =
            new SchemaGenerator(ContractSchemas.in(SchemaVersion.DRAFT_7)).buildMultipleSchemaDefinitions();

    private EventsDocument() {}

    /** The document with the operations that are kept. */
    static ObjectNode with(JsonNode operations) {
        return new EventsDocument().build(operations);
    }

    private ObjectNode build(JsonNode operations) {
        document.put("asyncapi", "3.0.0");
        info();
        document.put("defaultContentType", "application/json");
        server();
        var channels = document.putObject("channels");
        document.set("operations", operations);
        var components = document.putObject("components");
        var messages = components.putObject("messages");
        for (var event : Events.all()) {
            channel(channels.putObject(Events.topic(event)), event);
            message(messages.putObject(event.getSimpleName()), event);
        }
        var payloads = new TreeMap<String, JsonNode>();
        schemas.collectDefinitions("components/schemas")
                .properties()
                .forEach(schema -> payloads.put(schema.getKey(), schema.getValue()));
        var all = components.putObject("schemas");
        all.set("CloudEvent", cloudEvent());
        all.setAll(payloads);
        return document;
    }

    private void info() {
        document.putObject("info")
                .put("title", "Omuzgor events")
                .put("version", "1.0.0")
                .put(
                        "description",
                        "Every event is the whole present state of one subject, a CloudEvent 1.0 in Kafka's binary mode. Topics are compacted and"
                                + " keep the last state of every subject for ever. A state has a revision that grows by one; a consumer ignores a"
                                + " revision that is not higher than the one it knows. An empty value withdraws the subject. Events only grow:"
                                + " members that are not named here are to be ignored.");
    }

    private void server() {
        var kafka = document.putObject("servers").putObject("kafka");
        kafka.put("host", "{bootstrap}").put("protocol", "kafka");
        kafka.putObject("variables")
                .putObject("bootstrap")
                .put("default", "127.0.0.1:9092")
                .put("description", "The addresses that KAFKA_BOOTSTRAP_SERVERS gives to the services");
    }

    private static void channel(ObjectNode channel, Class<? extends Event> event) {
        channel.put("address", Events.topic(event));
        channel.putObject("messages")
                .putObject(event.getSimpleName())
                .put("$ref", "#/components/messages/" + event.getSimpleName());
        var kafka = channel.putObject("bindings").putObject("kafka");
        kafka.put("bindingVersion", BINDING).put("topic", Events.topic(event));
        kafka.putObject("topicConfiguration").putArray("cleanup.policy").add("compact");
    }

    private void message(ObjectNode message, Class<? extends Event> event) {
        var example = Events.read(event);
        var type = event.getAnnotation(EventType.class);
        var description = ContractSources.of(event);
        message.put("name", type.type());
        message.put("title", event.getSimpleName());
        message.put("summary", Objects.requireNonNull(description, () -> "No Javadoc on " + event));
        message.put("contentType", "application/json");
        var headers = message.putObject("headers").putArray("allOf");
        headers.addObject().put("$ref", SCHEMAS + "CloudEvent");
        headers.addObject().putObject("properties").putObject("ce_type").put("const", type.type());
        message.set("payload", schemas.createSchemaReference(event));
        var kafka = message.putObject("bindings").putObject("kafka").put("bindingVersion", BINDING);
        kafka.putObject("key")
                .put("type", "string")
                .put("description", "The subject, " + Events.template(event, example.subject()));
        message.put("x-partition-by", Events.template(event, example.partitionKey()));
        message.putArray("examples").addObject().set("payload", Events.example(event));
    }

    private static ObjectNode cloudEvent() {
        var headers = JsonNodeFactory.instance.objectNode();
        headers.put("type", "object").put("description", "The attributes of a CloudEvent, each a header");
        var required = headers.putArray("required");
        var members = headers.putObject("properties");
        for (var attribute : CloudEventAttribute.values()) {
            members.set(attribute.header(), attribute.schema());
            if (attribute.required()) {
                required.add(attribute.header());
            }
        }
        return headers;
    }
}
