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
import tj.omuzgor.gateway.client.Registry;
import tj.omuzgor.platform.caller.Roles;
import tj.omuzgor.platform.text.Languages;

/** Org units and schools. */
@GraphQLApi
public class OrgUnitApi {
    private final Registry registry;
    private final Languages languages;

    OrgUnitApi(Registry registry, Languages languages) {
        this.registry = registry;
        this.languages = languages;
    }

    /** One org unit; absent where there is none. */
    @Query
    @Description("One org unit; absent where there is none")
    @Authenticated
    public Uni<@Nullable OrgUnit> orgUnit(@Id @NonNull String id) {
        return Found.orAbsent(
                registry.places(places -> places.orgUnit(Given.id(id, "/id"))), view -> OrgUnit.of(view, languages));
    }

    /** Org units under a parent, of a kind, with a code or with a number of others. */
    @Query
    @Description("Org units under a parent, of a kind, with a code or with a number of others as scheme:value")
    @Authenticated
    public Uni<@NonNull OrgUnitConnection> orgUnits(
            @Id @Nullable String parentId,
            @Nullable OrgUnitKind kind,
            @Nullable String code,
            @Nullable String externalId,
            @DefaultValue(PAGE) @Nullable Integer first,
            @Nullable String after) {
        var window = Window.of(first, after);
        return At.query(registry.places(places -> places.orgUnits(
                        Given.idOrNull(parentId, "/parentId"),
                        Absent.or(kind, Wire::name),
                        code,
                        externalId,
                        window.limit(),
                        window.base())))
                .map(page -> OrgUnitConnection.of(window.slice(page, view -> OrgUnit.of(view, languages))));
    }

    /** Schools at or below a place of the caller. */
    @Query
    @Description("The schools at or below a place of the caller, or all her places where none is named")
    @RolesAllowed({Roles.SCHOOL_HEAD, Roles.DISTRICT_OFFICER, Roles.MINISTRY_ANALYST, Roles.REGISTRAR, Roles.ADMIN})
    public Uni<@NonNull OrgUnitConnection> schools(
            @Id @Nullable String unitId, @DefaultValue(PAGE) @Nullable Integer first, @Nullable String after) {
        var window = Window.of(first, after);
        return At.query(registry.places(
                        places -> places.schools(Given.idOrNull(unitId, "/unitId"), window.limit(), window.base())))
                .map(page -> OrgUnitConnection.of(window.slice(page, view -> OrgUnit.of(view, languages))));
    }

    /** Defines org units by their codes, at most 500. */
    @Mutation
    @Description("Defines org units by their codes, at most 500")
    @RolesAllowed({Roles.REGISTRAR, Roles.ADMIN})
    public Uni<@NonNull List<@NonNull OrgUnit>> defineOrgUnits(@NonNull List<@NonNull OrgUnitInput> orgUnits) {
        return At.argument("orgUnits", at -> {
                    var definitions = Given.each(orgUnits, at, OrgUnitInput::request);
                    return registry.places(places -> places.defineOrgUnits(definitions));
                })
                .map(views ->
                        views.stream().map(view -> OrgUnit.of(view, languages)).toList());
    }
}
