package tj.omuzgor.gateway.graph;

import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import tj.omuzgor.contracts.text.LocalizedText;
import tj.omuzgor.platform.problem.Problem;

/** A text in one language. */
@Input("TextInput")
@Description("A text in one language")
public record TextInput(
        @NonNull @Description("BCP 47 tag") String language,
        @NonNull String text) {

    static LocalizedText localized(List<TextInput> texts, String pointer) {
        var values = new LinkedHashMap<String, String>();
        for (var text : texts) {
            if (values.putIfAbsent(text.language(), text.text()) != null) {
                throw Problem.of(Response.Status.BAD_REQUEST, "invalid-value", null)
                        .at(pointer, "has two texts in " + text.language())
                        .asException();
            }
        }
        return new LocalizedText(values);
    }
}
