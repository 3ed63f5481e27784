package tj.omuzgor.standalone.demo.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The files of the demo data set, which come with the launcher. */
public final class DemoFiles {

    private static final ObjectMapper JSON = new ObjectMapper();

    private DemoFiles() {}

    static byte[] bytes(String path) {
        try (InputStream file = DemoFiles.class.getResourceAsStream("/demo/" + path)) {
            if (file == null) {
                throw new IllegalStateException("the demo data lacks " + path);
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A JSON file of the set. */
    public static JsonNode json(String path) {
        try {
            return JSON.readTree(new String(bytes(path), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows of a CSV file without its header; no field of ours is quoted. */
    public static List<List<String>> rows(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> List.of(line.split(",", -1)))
                .toList();
    }

    /** {@code {"tg": "…"}} as GraphQL takes it. */
    static List<Map<String, String>> texts(JsonNode localized) {
        List<Map<String, String>> texts = new ArrayList<>();
        localized
                .properties()
                .forEach(text -> texts.add(Map.of(
                        "language", text.getKey(), "text", text.getValue().asText())));
        return texts;
    }

    /** {@code face-to-face} as GraphQL names it. */
    static String constant(String name) {
        return name.replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
