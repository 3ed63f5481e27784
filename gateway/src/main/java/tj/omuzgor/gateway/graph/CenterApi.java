package tj.omuzgor.gateway.graph;

import static tj.omuzgor.gateway.graph.Window.PAGE;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.gateway.client.Registry;
import tj.omuzgor.platform.caller.Roles;
import tj.omuzgor.platform.text.Languages;

/** Centers. */
@GraphQLApi
public class CenterApi {
    private final Registry registry;
    private final Lookups lookups;
    private final Languages languages;

    CenterApi(Registry registry, Lookups lookups, Languages languages) {
        this.registry = registry;
        this.lookups = lookups;
        this.languages = languages;
    }

    /** One center; absent where there is none. */
    @Query
    @Description("One center; absent where there is none")
    @Authenticated
    public Uni<@Nullable Center> center(@Id @NonNull String id) {
        return lookups.centers()
                .one(Given.id(id, "/id"))
                .map(found -> Absent.or(found, view -> Center.of(view, languages)));
    }

    /** The centers. */
    @Query
    @Description("The centers")
    @Authenticated
    public Uni<@NonNull CenterConnection> centers(@DefaultValue(PAGE) @Nullable Integer first, @Nullable String after) {
        var window = Window.of(first, after);
        return registry.places(places -> places.centers(window.limit(), window.base()))
                .map(page -> CenterConnection.of(window.slice(page, view -> Center.of(view, languages))));
    }

    /** Defines centers by their codes. */
    @Mutation
    @Description("Defines centers by their codes")
    @RolesAllowed({Roles.REGISTRAR, Roles.ADMIN})
    public Uni<@NonNull List<@NonNull Center>> defineCenters(@NonNull List<@NonNull CenterInput> centers) {
        return At.argument("centers", at -> {
                    var definitions = Given.each(centers, at, CenterInput::request);
                    return registry.places(places -> places.defineCenters(definitions));
                })
                .map(views ->
                        views.stream().map(view -> Center.of(view, languages)).toList());
    }
}
