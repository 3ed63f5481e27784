package tj.omuzgor.standalone.demo.path;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.standalone.demo.client.GraphQlClient;
import tj.omuzgor.standalone.demo.client.Unexpected;

/** Every item of a connection named {@code list}, page after page; the document takes {@code $after}. */
final class Pages implements Iterable<JsonNode> {

    private final GraphQlClient client;
    private final String document;
    private final Map<String, String> variables;

    Pages(GraphQlClient client, String document, Map<String, String> variables) {
        this.client = client;
        this.document = document;
        this.variables = variables;
    }

    @Override
    public Iterator<JsonNode> iterator() {
        List<JsonNode> all = new ArrayList<>();
        @Nullable String after = null;
        while (true) {
            Map<String, @Nullable String> with = new HashMap<>(variables);
            with.put("after", after);
            JsonNode list = client.ask(document, with).findValue("list");
            if (list == null) {
                throw new Unexpected("the answer holds no list");
            }
            list.path("edges").forEach(edge -> all.add(edge.path("node")));
            if (!list.path("pageInfo").path("hasNextPage").asBoolean()) {
                return all.iterator();
            }
            after = list.path("pageInfo").path("endCursor").asText();
        }
    }
}
