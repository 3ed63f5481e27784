package tj.omuzgor.test.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Type;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tj.omuzgor.contracts.sync.DeviceRecord;
import tj.omuzgor.contracts.sync.RecordKind;
import tj.omuzgor.contracts.sync.SyncAnswer;
import tj.omuzgor.contracts.sync.SyncRequest;

/** The JSON Schemas (draft 2020-12) of the sync contract, by file name; each stands alone. */
final class SyncSchemas {
    private static final String DIALECT = SchemaVersion.DRAFT_2020_12.getIdentifier();

    private SyncSchemas() {}

    /** All of them, the kinds in the order of their names. */
    static Map<String, ObjectNode> all() {
        Map<String, ObjectNode> schemas = new LinkedHashMap<>();
        schemas.put("sync-request", titled("sync-request", "The body of POST /sync/v1", schema(SyncRequest.class)));
        schemas.put("sync-answer", titled("sync-answer", "The answer to POST /sync/v1", schema(SyncAnswer.class)));
        kinds().forEach(data ->
                schemas.put("records/" + data.getAnnotation(RecordKind.class).value(), ofKind(data)));
        return schemas;
    }

    /** The classes that describe the data of a kind. */
    static List<Class<?>> kinds() {
        return new ClassFileImporter()
                .importPackages("tj.omuzgor.contracts").stream()
                        .filter(type -> type.isAnnotatedWith(RecordKind.class))
                        .<Class<?>>map(JavaClass::reflect)
                        .sorted(Comparator.comparing(
                                data -> data.getAnnotation(RecordKind.class).value()))
                        .toList();
    }

    private static ObjectNode ofKind(Class<?> data) {
        RecordKind kind = data.getAnnotation(RecordKind.class);
        ObjectNode record = schema(DeviceRecord.class, data);
        record.put(
                "description",
                "Owned by " + kind.service() + ". " + Objects.requireNonNull(ContractSources.of(data), data::getName));
        ObjectNode members = (ObjectNode) record.get("properties");
        members.putObject("kind").put("const", kind.value());
        for (String required : kind.requires()) {
            record.withArray("required").add(required);
            ContractTypes.forbidNull((ObjectNode) members.get(required));
        }
        if (kind.dataHasOneOf().length > 0) {
            var anyOf = ((ObjectNode) record.get("$defs").get(data.getSimpleName())).putArray("anyOf");
            for (String member : kind.dataHasOneOf()) {
                var one = anyOf.addObject();
                one.putArray("required").add(member);
                one.putObject("properties").putObject(member).put("type", "string");
            }
        }
        return titled("record:" + kind.value(), "A record of kind " + kind.value(), record);
    }

    private static ObjectNode schema(Type type, Type... parameters) {
        return new SchemaGenerator(ContractSchemas.in(SchemaVersion.DRAFT_2020_12)).generateSchema(type, parameters);
    }

    private static ObjectNode titled(String name, String title, ObjectNode schema) {
        ObjectNode titled = schema.objectNode();
        titled.put("$schema", DIALECT);
        titled.put("$id", "urn:omuzgor:schema:" + name + ":v1");
        titled.put("title", title);
        titled.set("description", schema.remove("description"));
        titled.set("type", schema.remove("type"));
        titled.set("required", schema.remove("required"));
        titled.set("properties", schema.remove("properties"));
        titled.setAll(schema);
        return titled;
    }
}
