package tj.omuzgor.test.schema;

import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.MemberScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfig;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationModule;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationOption;
import java.lang.reflect.AnnotatedType;
import org.jspecify.annotations.Nullable;

/**
 * How a contract becomes a JSON Schema: names and enums as Jackson writes them, bounds as Bean Validation checks them, what may be absent
 * or null as the type says, descriptions from the Javadoc. Members that are not named are allowed: contracts only grow.
 */
final class ContractSchemas {

    private ContractSchemas() {}

    static SchemaGeneratorConfig in(SchemaVersion version) {
        var config = new SchemaGeneratorConfigBuilder(version, OptionPreset.PLAIN_JSON)
                .with(new JacksonModule(JacksonOption.FLATTENED_ENUMS_FROM_JSONPROPERTY))
                .with(new WholePatterns())
                .with(
                        Option.DEFINITIONS_FOR_ALL_OBJECTS,
                        Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES,
                        Option.INLINE_NULLABLE_SCHEMAS)
                .without(Option.SCHEMA_VERSION_INDICATOR);
        config.forTypesInGeneral()
                .withPropertySorter((first, second) -> 0)
                .withCustomDefinitionProvider(new ContractTypes())
                .withDescriptionResolver(
                        type -> ContractSources.of(type.getType().getErasedType()));
        config.forFields()
                .withNullableCheck(ContractSchemas::mayBeNull)
                .withRequiredCheck(field -> !field.isFakeContainerItemScope() && !mayBeNull(field))
                .withDescriptionResolver(ContractSchemas::description);
        return config.build();
    }

    private static boolean mayBeNull(FieldScope field) {
        AnnotatedType type = field.getRawMember().getAnnotatedType();
        return !field.isFakeContainerItemScope() && type.isAnnotationPresent(Nullable.class);
    }

    private static @Nullable String description(FieldScope field) {
        return field.isFakeContainerItemScope()
                ? null
                : ContractSources.of(field.getRawMember().getDeclaringClass(), field.getDeclaredName());
    }

    /** Bean Validation matches a pattern against the whole text, JSON Schema looks for it anywhere. */
    private static final class WholePatterns extends JakartaValidationModule {
        WholePatterns() {
            super(JakartaValidationOption.INCLUDE_PATTERN_EXPRESSIONS);
        }

        @Override
        protected @Nullable String resolveStringPattern(MemberScope<?, ?> member) {
            String pattern = super.resolveStringPattern(member);
            return pattern == null ? null : "^(?:" + pattern + ")$";
        }
    }
}
