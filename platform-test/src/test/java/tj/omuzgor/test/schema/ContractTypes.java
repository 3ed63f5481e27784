package tj.omuzgor.test.schema;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomDefinition.AttributeInclusion;
import com.github.victools.jsonschema.generator.CustomDefinition.DefinitionType;
import com.github.victools.jsonschema.generator.CustomDefinitionProviderV2;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.text.LocalizedText;

/** The types whose JSON says more, or other, than their class: ids, texts by language, and what is not ours to read. */
final class ContractTypes implements CustomDefinitionProviderV2 {
    private static final String ID = "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$";

    @Override
    public @Nullable CustomDefinition provideCustomSchemaDefinition(
            ResolvedType type, SchemaGenerationContext context) {
        ObjectNode schema = context.getGeneratorConfig().createObjectNode();
        if (type.getErasedType() == UUID.class) {
            schema.put("type", "string").put("format", "uuid").put("pattern", ID);
            return new CustomDefinition(schema, DefinitionType.INLINE, AttributeInclusion.YES);
        }
        if (type.getErasedType() == JsonNode.class) {
            return new CustomDefinition(schema, DefinitionType.INLINE, AttributeInclusion.YES);
        }
        if (type.getErasedType() == LocalizedText.class) {
            return new CustomDefinition(textByLanguage(schema), DefinitionType.STANDARD, AttributeInclusion.YES);
        }
        return null;
    }

    /** The rules are those of the map inside, which Bean Validation checks. */
    private static ObjectNode textByLanguage(ObjectNode schema) {
        AnnotatedType[] map = ((AnnotatedParameterizedType)
                        LocalizedText.class.getRecordComponents()[0].getAnnotatedType())
                .getAnnotatedActualTypeArguments();
        schema.put("type", "object").put("minProperties", 1);
        schema.putObject("propertyNames")
                .put("pattern", "^" + map[0].getAnnotation(Pattern.class).regexp() + "$");
        schema.putObject("additionalProperties")
                .put("type", "string")
                .put("pattern", "\\S")
                .put("maxLength", map[1].getAnnotation(Size.class).max());
        return schema;
    }

    /** Takes the null out of what a member may be. */
    static void forbidNull(ObjectNode member) {
        if (member.get("type") instanceof ArrayNode types) {
            member.set("type", types.get(0));
        }
    }
}
