package tj.omuzgor.gateway.graph;

import static tj.omuzgor.gateway.graph.Window.PAGE;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.OrgUnitView;
import tj.omuzgor.contracts.page.Page;
import tj.omuzgor.platform.text.Languages;

/** The tree downwards. */
@GraphQLApi
public class ChildrenFields {
    private final Lookups lookups;
    private final Languages languages;

    ChildrenFields(Lookups lookups, Languages languages) {
        this.lookups = lookups;
        this.languages = languages;
    }

    /** What hangs on an org unit: the first of several parents together, where a list goes on for itself. */
    @Description("The org units that hang on it, in the order of their codes; none at a school."
            + " A request goes on (after) with at most ten lists of them")
    public Uni<@NonNull OrgUnitConnection> children(
            @Source OrgUnit unit, @DefaultValue(PAGE) @Nullable Integer first, @Nullable String after) {
        var window = Window.of(first, after);
        return page(unit.id(), window)
                .map(page -> OrgUnitConnection.of(window.slice(page, view -> OrgUnit.of(view, languages))));
    }

    private Uni<Page<OrgUnitView>> page(UUID parent, Window window) {
        var base = window.base();
        return base == null
                ? lookups.children(parent, window.limit())
                : lookups.childrenAfter(parent, window.limit(), base);
    }
}
