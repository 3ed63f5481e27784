package tj.omuzgor.identity.orgunit;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import tj.omuzgor.contracts.identity.CenterDefinition;
import tj.omuzgor.contracts.identity.CenterView;
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

/** Innovation centers: everybody signed in reads them, registrars and administrators define them. */
@Path("/centers")
@Produces(MediaType.APPLICATION_JSON)
public class CenterResource {

    private final DefineCenters defineCenters;
    private final Centers centers;
    private final Caller caller;

    CenterResource(DefineCenters defineCenters, Centers centers, Caller caller) {
        this.defineCenters = defineCenters;
        this.centers = centers;
        this.caller = caller;
    }

    @PUT
    @RolesAllowed({Roles.REGISTRAR, Roles.ADMIN})
    @Operation(summary = "Define up to 500 centers, all or none; the code decides whether one is new")
    public Uni<List<CenterView>> define(
            @NotNull @Size(min = 1, max = 500) List<@NotNull @Valid CenterDefinition> definitions) {
        return defineCenters
                .define(definitions, caller.unitsWith(Role.REGISTRAR, Role.ADMIN))
                .map(result -> switch (result) {
                    case Defined<CenterView>(var views) -> views;
                    case Misfit<CenterView>(var errors) -> throw DefinitionRefusals.misfit(errors);
                    case OutOfReach<CenterView>(var errors) -> throw DefinitionRefusals.outOfReach(errors);
                });
    }

    @GET
    @Authenticated
    @Operation(summary = "Centers in the order of their codes")
    public Uni<Page<CenterView>> list(@BeanParam Paging paging) {
        return centers.page(paging);
    }

    @GET
    @Path("/{id}/history")
    @Authenticated
    @Operation(summary = "What a center was called, where it hung, how others number it")
    public Uni<PlaceHistoryView> history(@PathParam("id") UUID id) {
        return centers.history(id).map(found -> {
            if (found == null) {
                throw Problem.of(Response.Status.NOT_FOUND, "not-found", "No center " + id + ".")
                        .asException();
            }
            return found;
        });
    }

    @GET
    @Path("/histories")
    @Authenticated
    @Operation(summary = "The histories of up to 200 centers; unknown ids are left out")
    public Uni<List<PlaceHistoryView>> histories(@QueryParam("id") @Size(max = 200) List<UUID> ids) {
        return centers.histories(ids);
    }

    @GET
    @Path("/by-ids")
    @Authenticated
    @Operation(summary = "Up to 200 centers; unknown ids are left out")
    public Uni<List<CenterView>> byIds(@QueryParam("id") @Size(max = 200) List<UUID> ids) {
        return centers.byIds(ids);
    }
}
