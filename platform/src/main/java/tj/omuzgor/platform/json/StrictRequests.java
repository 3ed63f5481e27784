package tj.omuzgor.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/**
 * The mapper of request bodies: a misspelt field, a number in quotes, a repeated key or a value that cannot be kept is refused and named
 * instead of being dropped.
 * Answers of other services and events are read by the application's own mapper, which lets unknown fields pass, because these
 * shapes grow. A request type that must grow too says {@code @JsonIgnoreProperties(ignoreUnknown = true)}.
 */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
public final class StrictRequests implements ContextResolver<ObjectMapper> {
    private final ObjectMapper strict;

    StrictRequests(ObjectMapper lenient) {
        this.strict = lenient.copy()
                .registerModule(new StorableValues())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
    }

    @Override
    public ObjectMapper getContext(Class<?> type) {
        return strict;
    }
}
