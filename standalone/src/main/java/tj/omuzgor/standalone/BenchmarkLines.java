package tj.omuzgor.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tj.omuzgor.standalone.console.Console;
import tj.omuzgor.standalone.data.Refusal;

/** Shows the JSON lines of a benchmark as they are, or for a reader; remembers the figures, and whether a limit is broken. */
final class BenchmarkLines {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Console console;
    private final boolean json;
    private final Map<String, String> figures = new HashMap<>();
    private boolean limitBroken;

    BenchmarkLines(Console console, boolean json) {
        this.console = console;
        this.json = json;
    }

    boolean limitBroken() {
        return limitBroken;
    }

    /** The figure last told under this name. */
    String figure(String name) {
        String figure = figures.get(name);
        if (figure == null) {
            throw new Refusal("The benchmark told nothing of " + name + ".");
        }
        return figure;
    }

    void tell(String line) {
        JsonNode result = parsed(line);
        figures.put(result.path("name").asText(), result.path("figure").asText());
        limitBroken |= !result.path("holds").asBoolean(true);
        if (json) {
            console.line(line);
        } else if (result.has("holds")) {
            limited(result);
        } else {
            compared(result);
        }
    }

    /** A figure with a promised limit: one line, for there are many. */
    private void limited(JsonNode result) {
        console.line("%s %-44s %8s %-3s of at most %s"
                .formatted(
                        result.path("holds").asBoolean() ? "✓" : "✗",
                        result.path("name").asText(),
                        result.path("figure").asText(),
                        result.path("unit").asText(),
                        result.path("reference").asText()));
    }

    private void compared(JsonNode result) {
        for (String member : List.of("name", "figure", "unit", "reference", "ratio", "p50ms", "p99ms", "machine")) {
            console.line("  %-12s %s".formatted(member, result.path(member).asText()));
        }
        result.path("cpuMicrosPerRecord")
                .properties()
                .forEach(part -> console.line("  %-22s %8s µs of processor a record"
                        .formatted(part.getKey(), part.getValue().asText())));
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException("a benchmark printed no JSON: " + line, e);
        }
    }
}
