package tj.omuzgor.test.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import tj.omuzgor.contracts.event.Event;
import tj.omuzgor.contracts.event.EventType;

/** The published events with their examples. */
final class Events {
    private static final Path EXAMPLES = Path.of("..", "contracts", "src", "test", "resources", "events");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Events() {}

    /** All of them, in the order of their topics. */
    static List<Class<? extends Event>> all() {
        return new ClassFileImporter()
                .importPackages("tj.omuzgor.contracts").stream()
                        .filter(type -> type.isAnnotatedWith(EventType.class))
                        .map(JavaClass::reflect)
                        .<Class<? extends Event>>map(type -> type.asSubclass(Event.class))
                        .sorted(Comparator.comparing(Events::topic))
                        .toList();
    }

    static String topic(Class<? extends Event> event) {
        return event.getAnnotation(EventType.class).topic();
    }

    static JsonNode example(Class<? extends Event> event) {
        try {
            return JSON.readTree(
                    EXAMPLES.resolve(event.getSimpleName() + ".json").toFile());
        } catch (IOException failed) {
            throw new UncheckedIOException("The example of " + event.getSimpleName(), failed);
        }
    }

    static Event read(Class<? extends Event> event) {
        try {
            return JSON.treeToValue(example(event), event);
        } catch (JsonProcessingException failed) {
            throw new UncheckedIOException("The example of " + event.getSimpleName(), failed);
        }
    }

    /** A key in terms of the members it is made of, such as <code>{teacherId}/{id}</code>. */
    static String template(Class<? extends Event> event, String key) {
        String template = key;
        for (var member : example(event).properties()) {
            if (member.getValue().isTextual()) {
                template = template.replace(member.getValue().textValue(), "{" + member.getKey() + "}");
            }
        }
        return template;
    }
}
