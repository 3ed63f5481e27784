package tj.omuzgor.gateway.graph;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import tj.omuzgor.contracts.assessment.ItemKind;
import tj.omuzgor.platform.text.Languages;

/** An item of a form without its key. */
@Description("An item of a form without its key")
public record FormItem(
        @Id @NonNull UUID id,
        @NonNull ItemKind kind,
        @NonNull List<@NonNull Text> stems,
        @NonNull String stem,
        @NonNull List<@NonNull FormChoice> choices) {

    static FormItem of(tj.omuzgor.contracts.assessment.FormItem view, Languages languages) {
        return new FormItem(
                view.id(),
                view.kind(),
                Text.list(view.stems()),
                languages.choose(view.stems()),
                view.choices().stream()
                        .map(choice -> FormChoice.of(choice, languages))
                        .toList());
    }
}
