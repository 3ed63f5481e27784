package tj.omuzgor.platform.sync;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A sync body taken apart.
 *
 * @param frame every member but {@code records}
 * @param records the elements of {@code records}, each as the text that was sent
 */
public record SyncBody(ObjectNode frame, List<String> records) {

    /** UTF-8 and nothing else (RFC 8259 §8.1): the places of records are counted in its bytes. */
    private static final JsonFactory JSON = JsonMapper.builder(JsonFactory.builder()
                    .disable(JsonFactory.Feature.CHARSET_DETECTION)
                    .build())
            .build()
            .getFactory();

    private static final String RECORDS = "records";

    /** The body is not a JSON object, or its {@code records} is not one array. */
    public static final class Malformed extends Exception {
        Malformed(String message) {
            super(message);
        }
    }

    /** Reads a body. A body without {@code records} has none. */
    public static SyncBody read(byte[] body) throws Malformed {
        try (JsonParser parser = JSON.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new Malformed("The body is not a JSON object.");
            }
            SyncBody read = members(parser, body);
            if (parser.nextToken() != null) {
                throw new Malformed("Something follows the JSON object.");
            }
            return read;
        } catch (IOException e) {
            throw new Malformed("The body is not well-formed JSON.");
        }
    }

    private static SyncBody members(JsonParser parser, byte[] body) throws IOException, Malformed {
        ObjectNode frame = JsonNodeFactory.instance.objectNode();
        List<String> records = new ArrayList<>();
        boolean seen = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (!name.equals(RECORDS)) {
                frame.set(name, parser.readValueAsTree());
            } else if (seen || value != JsonToken.START_ARRAY) {
                throw new Malformed("\"records\" must be one array.");
            } else {
                seen = true;
                elements(parser, body, records);
            }
        }
        return new SyncBody(frame, List.copyOf(records));
    }

    private static void elements(JsonParser parser, byte[] body, List<String> records) throws IOException {
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                int start = (int) parser.currentTokenLocation().getByteOffset();
                parser.skipChildren();
                int end = (int) parser.currentLocation().getByteOffset();
                records.add(new String(body, start, end - start, StandardCharsets.UTF_8));
            } else {
                records.add(parser.readValueAsTree().toString());
            }
        }
    }
}
