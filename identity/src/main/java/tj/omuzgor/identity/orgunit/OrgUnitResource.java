package tj.omuzgor.identity.orgunit;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.ChildrenView;
import tj.omuzgor.contracts.identity.OrgUnitDefinition;
import tj.omuzgor.contracts.identity.OrgUnitKind;
import tj.omuzgor.contracts.identity.OrgUnitView;
import tj.omuzgor.contracts.identity.PlaceHistoryView;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.contracts.page.Page;
import tj.omuzgor.identity.orgunit.DefinitionResult.Defined;
import tj.omuzgor.identity.orgunit.DefinitionResult.Misfit;
import tj.omuzgor.identity.orgunit.DefinitionResult.OutOfReach;
import tj.omuzgor.platform.caller.Caller;
import tj.omuzgor.platform.caller.Roles;
import tj.omuzgor.platform.page.Paging;
import tj.omuzgor.platform.problem.Problem;

/** Org units: everybody signed in reads the tree, registrars and administrators define it. */
@Path("/org-units")
@Produces(MediaType.APPLICATION_JSON)
public class OrgUnitResource {

    private final DefineOrgUnits defineOrgUnits;
    private final OrgUnits units;
    private final Caller caller;

    OrgUnitResource(DefineOrgUnits defineOrgUnits, OrgUnits units, Caller caller) {
        this.defineOrgUnits = defineOrgUnits;
        this.units = units;
        this.caller = caller;
    }

    @PUT
    @RolesAllowed({Roles.REGISTRAR, Roles.ADMIN})
    @Operation(summary = "Define up to 500 org units, all or none; the code decides whether one is new")
    public Uni<List<OrgUnitView>> define(
            @NotNull @Size(min = 1, max = 500) List<@NotNull @Valid OrgUnitDefinition> definitions) {
        return defineOrgUnits
                .define(definitions, caller.unitsWith(Role.REGISTRAR, Role.ADMIN))
                .map(result -> switch (result) {
                    case Defined<OrgUnitView>(var views) -> views;
                    case Misfit<OrgUnitView>(var errors) -> throw DefinitionRefusals.misfit(errors);
                    case OutOfReach<OrgUnitView>(var errors) -> throw DefinitionRefusals.outOfReach(errors);
                });
    }

    @GET
    @Authenticated
    @Operation(summary = "Org units in the order of their codes")
    public Uni<Page<OrgUnitView>> list(
            @QueryParam("parent") @Nullable UUID parent,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("code") @Nullable @Size(max = 64) String code,
            @QueryParam("externalId")
                    @Parameter(description = "An open number others know the unit by, as scheme:value")
                    @Nullable
                    @Size(max = 161)
                    String externalId,
            @BeanParam Paging paging) {
        return units.page(new OrgUnits.Filter(parent, kind == null ? null : kind(kind), code, externalId), paging);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(summary = "One org unit")
    public Uni<OrgUnitView> one(@PathParam("id") UUID id) {
        return units.byIds(List.of(id)).map(found -> {
            if (found.isEmpty()) {
                throw Problem.of(Response.Status.NOT_FOUND, "not-found", "No org unit " + id + ".")
                        .asException();
            }
            return found.getFirst().view();
        });
    }

    @GET
    @Path("/{id}/history")
    @Authenticated
    @Operation(summary = "What an org unit was called, where it hung, how others number it, what a school was like")
    public Uni<PlaceHistoryView> history(@PathParam("id") UUID id) {
        return units.history(id).map(found -> {
            if (found == null) {
                throw Problem.of(Response.Status.NOT_FOUND, "not-found", "No org unit " + id + ".")
                        .asException();
            }
            return found;
        });
    }

    @GET
    @Path("/by-ids")
    @Authenticated
    @Operation(summary = "Up to 200 org units; unknown ids are left out")
    public Uni<List<OrgUnitView>> byIds(@QueryParam("id") @Size(max = 200) List<UUID> ids) {
        return units.byIds(ids).map(found -> found.stream().map(OrgUnit::view).toList());
    }

    @GET
    @Path("/histories")
    @Authenticated
    @Operation(summary = "The histories of up to 200 org units; unknown ids are left out")
    public Uni<List<PlaceHistoryView>> histories(@QueryParam("id") @Size(max = 200) List<UUID> ids) {
        return units.histories(ids);
    }

    @GET
    @Path("/children")
    @Authenticated
    @Operation(
            summary =
                    "The first org units under each of up to 200 parents; a list goes on at /org-units?parent=…&after=…")
    public Uni<List<ChildrenView>> children(
            @QueryParam("parent") @Size(max = 200) List<UUID> parents,
            @QueryParam("first")
                    @Parameter(description = "How many items of each parent")
                    @DefaultValue("50")
                    @Min(1)
                    @Max(500)
                    int first) {
        return units.children(parents, Paging.of(first, null));
    }

    private static OrgUnitKind kind(String name) {
        for (var kind : OrgUnitKind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(name)) {
                return kind;
            }
        }
        throw Problem.of(Response.Status.BAD_REQUEST, "invalid-value", "There is no kind of org unit of that name.")
                .at("#query/kind", "must be one of country, region, district, school")
                .asException();
    }
}
