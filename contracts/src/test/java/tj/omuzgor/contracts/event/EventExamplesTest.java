package tj.omuzgor.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The JSON of an event is a promise: an example that no longer reads or writes the same is a broken promise. */
class EventExamplesTest {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static Stream<Class<?>> events() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("tj.omuzgor.contracts").stream()
                        .filter(type -> type.isAnnotatedWith(EventType.class))
                        .map(JavaClass::reflect);
    }

    @ParameterizedTest
    @MethodSource("events")
    void readsAndWritesItsExampleUnchanged(Class<?> event) throws IOException {
        // given
        JsonNode example;
        try (InputStream file = event.getResourceAsStream("/events/" + event.getSimpleName() + ".json")) {
            assertThat(file).as("an example of " + event.getSimpleName()).isNotNull();
            example = JSON.readTree(file);
        }

        // when
        Object read = JSON.treeToValue(example, event);

        // then
        assertThat(JSON.readTree(JSON.writeValueAsString(read))).isEqualTo(example);
        assertThat(event.getAnnotation(EventType.class).topic()).matches("[a-z]+\\.[a-z-]+\\.v[0-9]+");
    }
}
