package tj.omuzgor.certification.column;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;

/** Writes and reads columns of JSON that only this service writes. */
@Singleton
public final class JsonColumns {

    private final ObjectMapper json;

    /** With the mapper of the application. */
    public JsonColumns(ObjectMapper json) {
        this.json = json;
    }

    /** The JSON text of a value. */
    public String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Not writable as JSON: " + value.getClass(), impossible);
        }
    }

    /** The value of a JSON text. */
    public <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A column does not hold a " + type.getSimpleName(), broken);
        }
    }

    /** The value of a JSON text, of a generic type. */
    public <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A column does not hold a " + type.getType(), broken);
        }
    }

    /** A constant by the name it has in JSON. */
    public <T extends Enum<T>> T constant(String name, Class<T> type) {
        return json.convertValue(name, type);
    }

    /** The name a constant has in JSON. */
    public String name(Enum<?> constant) {
        return json.convertValue(constant, String.class);
    }
}
