package tj.omuzgor.gateway.graph;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import tj.omuzgor.contracts.text.LocalizedText;

/** A text in one language. */
@Description("A text in one language")
public record Text(
        @NonNull @Description("BCP 47 tag") String language,
        @NonNull String text) {

    static List<Text> list(LocalizedText text) {
        return text.values().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new Text(entry.getKey(), entry.getValue()))
                .toList();
    }
}
