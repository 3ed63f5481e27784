package tj.omuzgor.gateway.graph;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import tj.omuzgor.contracts.assessment.ChoiceDraft;

/** A choice of an item. */
@Input("ChoiceInput")
@Description("A choice of an item")
public record ChoiceInput(@NonNull String key, @NonNull List<@NonNull TextInput> texts, boolean correct) {

    ChoiceDraft request(String at) {
        return new ChoiceDraft(key, TextInput.localized(texts, at + "/texts"), correct);
    }
}
