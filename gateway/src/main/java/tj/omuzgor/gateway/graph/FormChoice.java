package tj.omuzgor.gateway.graph;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import tj.omuzgor.platform.text.Languages;

/** A choice of an item; it does not say whether it is right. */
@Description("A choice of an item; it does not say whether it is right")
public record FormChoice(
        @NonNull String key,
        @NonNull List<@NonNull Text> texts,
        @NonNull String text) {

    static FormChoice of(tj.omuzgor.contracts.assessment.FormChoice view, Languages languages) {
        return new FormChoice(view.key(), Text.list(view.texts()), languages.choose(view.texts()));
    }
}
