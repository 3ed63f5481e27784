package tj.omuzgor.gateway.graph;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import tj.omuzgor.contracts.assessment.ItemDraft;
import tj.omuzgor.contracts.assessment.ItemKind;

/** An item of an assessment. */
@Input("ItemInput")
@Description("An item of an assessment")
public record ItemInput(
        @NonNull String key,
        @NonNull ItemKind kind,
        @NonNull List<@NonNull TextInput> stems,
        @NonNull List<@NonNull ChoiceInput> choices) {

    ItemDraft request(String at) {
        return new ItemDraft(
                key,
                kind,
                TextInput.localized(stems, at + "/stems"),
                Given.each(choices, at + "/choices", ChoiceInput::request));
    }
}
