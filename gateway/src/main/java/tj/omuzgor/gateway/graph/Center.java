package tj.omuzgor.gateway.graph;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import tj.omuzgor.contracts.identity.CenterView;
import tj.omuzgor.platform.text.Languages;

/** A teacher innovation center. */
@Description("A teacher innovation center")
public record Center(
        @Id @NonNull UUID id,
        @NonNull String code,
        @Id @NonNull UUID unitId,
        @NonNull List<@NonNull Text> names,
        @NonNull String name) {

    static Center of(CenterView view, Languages languages) {
        return new Center(
                view.id(), view.code(), view.unitId(), Text.list(view.names()), languages.choose(view.names()));
    }
}
