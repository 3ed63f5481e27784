package tj.omuzgor.gateway.graph;

import static tj.omuzgor.gateway.graph.Window.PAGE;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.platform.text.Languages;

/** Places over time. */
@GraphQLApi
public class PlaceHistoryFields {
    private final Lookups lookups;
    private final Languages languages;

    PlaceHistoryFields(Lookups lookups, Languages languages) {
        this.lookups = lookups;
        this.languages = languages;
    }

    /** How an org unit was over time. */
    @Name("history")
    @Description("How it was over time")
    public Uni<List<@Nullable PlaceHistory>> ofOrgUnits(@Source List<OrgUnit> units) {
        return lookups.orgUnitHistories()
                .list(units.stream().<@Nullable UUID>map(OrgUnit::id).toList())
                .map(Absent.each(PlaceHistory::new));
    }

    /** How a center was over time. */
    @Name("history")
    @Description("How it was over time")
    public Uni<List<@Nullable PlaceHistory>> ofCenters(@Source List<Center> centers) {
        return lookups.centerHistories()
                .list(centers.stream().<@Nullable UUID>map(Center::id).toList())
                .map(Absent.each(PlaceHistory::new));
    }

    /** What it was called. */
    @Description("What it was called")
    public @NonNull PlaceNameConnection names(
            @Source PlaceHistory history, @DefaultValue(PAGE) @Nullable Integer first, @Nullable String after) {
        return PlaceNameConnection.of(
                Window.of(first, after).slice(history.view().names(), names -> PlaceName.of(names, languages)));
    }

    /** Where it hung. */
    @Description("Where it hung")
    public @NonNull PlaceParentConnection parents(
            @Source PlaceHistory history, @DefaultValue(PAGE) @Nullable Integer first, @Nullable String after) {
        return PlaceParentConnection.of(
                Window.of(first, after).slice(history.view().parents(), PlaceParent::of));
    }

    /** How others number it. */
    @Description("How others number it")
    public @NonNull ExternalIdConnection externalIds(
            @Source PlaceHistory history, @DefaultValue(PAGE) @Nullable Integer first, @Nullable String after) {
        return ExternalIdConnection.of(
                Window.of(first, after).slice(history.view().externalIds(), ExternalId::of));
    }

    /** What it was like, where it is a school. */
    @Description("What it was like, where it is a school")
    public @NonNull SchoolFactsConnection schoolFacts(
            @Source PlaceHistory history, @DefaultValue(PAGE) @Nullable Integer first, @Nullable String after) {
        return SchoolFactsConnection.of(
                Window.of(first, after).slice(history.view().schoolFacts(), SchoolFacts::of));
    }
}
