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
import tj.omuzgor.contracts.identity.OrgUnitKind;
import tj.omuzgor.gateway.client.Services;
import tj.omuzgor.platform.caller.Roles;
import tj.omuzgor.platform.text.Languages;

/** Org units and centers. */
@GraphQLApi
public class OrgUnitApi {
    private final Services services;
    private final Languages languages;

    OrgUnitApi(Services services, Languages languages) {
        this.services = services;
        this.languages = languages;
    }

    /** One org unit; absent where there is none. */
    @Query
    @Description("One org unit; absent where there is none")
    @Authenticated
    public Uni<@Nullable OrgUnit> orgUnit(@Id @NonNull String id) {
        return Found.orAbsent(
                services.identity(identity -> identity.orgUnit(Given.id(id, "/id"))),
                view -> OrgUnit.of(view, languages));
    }

    /** Org units under a parent, of a kind or with a code. */
    @Query
    @Description("Org units under a parent, of a kind or with a code")
    @Authenticated
    public Uni<@NonNull OrgUnitConnection> orgUnits(
            @Id @Nullable String parentId,
            @Nullable OrgUnitKind kind,
            @Nullable String code,
            @DefaultValue(PAGE) int first,
            @Nullable String after) {
        var window = Window.of(first, after);
        return services.identity(identity -> identity.orgUnits(
                        Given.idOrNull(parentId, "/parentId"),
                        Absent.or(kind, Wire::name),
                        code,
                        window.limit(),
                        window.base()))
                .map(page -> OrgUnitConnection.of(window.slice(page, view -> OrgUnit.of(view, languages))));
    }

    /** The centers. */
    @Query
    @Description("The centers")
    @Authenticated
    public Uni<@NonNull CenterConnection> centers(@DefaultValue(PAGE) int first, @Nullable String after) {
        var window = Window.of(first, after);
        return services.identity(identity -> identity.centers(window.limit(), window.base()))
                .map(page -> CenterConnection.of(window.slice(page, view -> Center.of(view, languages))));
    }

    /** Defines org units by their codes, at most 500. */
    @Mutation
    @Description("Defines org units by their codes, at most 500")
    @RolesAllowed({Roles.REGISTRAR, Roles.ADMIN})
    public Uni<@NonNull List<@NonNull OrgUnit>> defineOrgUnits(@NonNull List<@NonNull OrgUnitInput> orgUnits) {
        return At.argument("orgUnits", at -> {
                    var definitions = Given.each(orgUnits, at, OrgUnitInput::request);
                    return services.identity(identity -> identity.defineOrgUnits(definitions));
                })
                .map(views ->
                        views.stream().map(view -> OrgUnit.of(view, languages)).toList());
    }

    /** Defines centers by their codes. */
    @Mutation
    @Description("Defines centers by their codes")
    @RolesAllowed({Roles.REGISTRAR, Roles.ADMIN})
    public Uni<@NonNull List<@NonNull Center>> defineCenters(@NonNull List<@NonNull CenterInput> centers) {
        return At.argument("centers", at -> {
                    var definitions = Given.each(centers, at, CenterInput::request);
                    return services.identity(identity -> identity.defineCenters(definitions));
                })
                .map(views ->
                        views.stream().map(view -> Center.of(view, languages)).toList());
    }
}
