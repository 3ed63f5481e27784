package tj.omuzgor.gateway.authorization;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tj.omuzgor.contracts.identity.OrgUnitKind;
import tj.omuzgor.contracts.page.Page;
import tj.omuzgor.contracts.text.LocalizedText;

/** A thing of any type of the contracts, as JSON. All ids are one, so that everything leads to everything, and back. */
final class Samples {
    static final String ID = "01930000-0000-7000-8000-000000000001";

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonNodeFactory JSON = MAPPER.getNodeFactory();
    private static final Map<Class<?>, JsonNode> PLAIN = Map.ofEntries(
            Map.entry(UUID.class, JSON.textNode(ID)),
            Map.entry(String.class, JSON.textNode("sample")),
            Map.entry(LocalDate.class, JSON.textNode("2026-01-01")),
            Map.entry(Instant.class, JSON.textNode("2026-01-01T00:00:00Z")),
            Map.entry(BigDecimal.class, JSON.numberNode(1)),
            Map.entry(double.class, JSON.numberNode(1)),
            Map.entry(int.class, JSON.numberNode(1)),
            Map.entry(Integer.class, JSON.numberNode(1)),
            Map.entry(long.class, JSON.numberNode(1)),
            Map.entry(Long.class, JSON.numberNode(1)),
            Map.entry(boolean.class, JSON.booleanNode(true)),
            Map.entry(Boolean.class, JSON.booleanNode(true)),
            Map.entry(LocalizedText.class, JSON.objectNode().put("tg", "Намуна")),
            // Whoever climbs to the district of a place whose parent is itself would climb for ever.
            Map.entry(OrgUnitKind.class, MAPPER.valueToTree(OrgUnitKind.DISTRICT)));

    private Samples() {}

    static JsonNode of(Type type) {
        return switch (type) {
            case ParameterizedType many
            when many.getRawType() == List.class -> JSON.arrayNode().add(of(many.getActualTypeArguments()[0]));
            case ParameterizedType page
            when page.getRawType() == Page.class -> {
                var items = JSON.arrayNode().add(of(page.getActualTypeArguments()[0]));
                yield JSON.objectNode().set("items", items);
            }
            case Class<?> plain when PLAIN.containsKey(plain) -> PLAIN.get(plain);
            case Class<?> names when names.isEnum() -> MAPPER.valueToTree(names.getEnumConstants()[0]);
            case Class<?> record when record.isRecord() -> of(record.getRecordComponents());
            default -> throw new IllegalArgumentException("No sample of " + type);
        };
    }

    private static JsonNode of(RecordComponent[] members) {
        var object = JSON.objectNode();
        Arrays.stream(members).forEach(member -> object.set(member.getName(), of(member.getGenericType())));
        return object;
    }
}
