package tj.omuzgor.identity.staff;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import tj.omuzgor.contracts.identity.GrantAuditView;
import tj.omuzgor.contracts.identity.GrantRequest;
import tj.omuzgor.contracts.identity.GrantView;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.contracts.page.Page;
import tj.omuzgor.contracts.problem.FieldProblem;
import tj.omuzgor.identity.staff.GivingResult.AlreadyHeld;
import tj.omuzgor.identity.staff.GivingResult.DirectoryAway;
import tj.omuzgor.identity.staff.GivingResult.Given;
import tj.omuzgor.identity.staff.GivingResult.OutOfReach;
import tj.omuzgor.identity.staff.GivingResult.Overlaps;
import tj.omuzgor.identity.staff.GivingResult.RoleTooHigh;
import tj.omuzgor.identity.staff.GivingResult.TeacherLeft;
import tj.omuzgor.identity.staff.GivingResult.TooMany;
import tj.omuzgor.identity.staff.GivingResult.Unfit;
import tj.omuzgor.platform.caller.Caller;
import tj.omuzgor.platform.caller.Roles;
import tj.omuzgor.platform.page.Paging;
import tj.omuzgor.platform.problem.Problem;
import tj.omuzgor.platform.problem.ProblemException;

/** Grants: given and ended by those who hold more at or above the place, read by their holder too. */
@Path("/grants")
@Produces(MediaType.APPLICATION_JSON)
public class GrantResource {

    private final GiveGrant giveGrant;
    private final EndGrant endGrant;
    private final ListGrants listGrants;
    private final GrantTrail grantTrail;
    private final Caller caller;

    GrantResource(GiveGrant giveGrant, EndGrant endGrant, ListGrants listGrants, GrantTrail grantTrail, Caller caller) {
        this.giveGrant = giveGrant;
        this.endGrant = endGrant;
        this.listGrants = listGrants;
        this.grantTrail = grantTrail;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Roles.REGISTRAR, Roles.CENTER_MANAGER, Roles.ADMIN})
    @Operation(summary = "Give a role at a place: 201, or 200 where it is held already")
    @APIResponseSchema(value = GrantView.class, responseCode = "201")
    public Uni<Response> give(@NotNull @Valid GrantRequest grant) {
        return giveGrant.give(grant, actor()).map(result -> switch (result) {
            case Given(var view) ->
                Response.status(Response.Status.CREATED).entity(view).build();
            case AlreadyHeld(var view) -> Response.ok(view).build();
            case Overlaps(var view) ->
                Problem.of(
                                Response.Status.CONFLICT,
                                "grant-overlaps",
                                "Grant " + view.id() + " holds for a part of that time.")
                        .asResponse();
            case TooMany(var holder) ->
                Problem.of(
                                Response.Status.CONFLICT,
                                "too-many-grants",
                                "Account " + holder + " has " + AccessTasks.MOST_GRANTS
                                        + " grants that have not ended; end one first.")
                        .at("/holder", "has as many grants as an account may have")
                        .asResponse();
            case Unfit(var error) -> unfit(error);
            case TeacherLeft(var error) ->
                Problem.of(
                                Response.Status.CONFLICT,
                                "teacher-left",
                                "The account belongs to a teacher who left; nothing is given to her for that time.")
                        .at(error.pointer(), error.detail())
                        .asResponse();
            case RoleTooHigh(var role) ->
                tooHigh(role).at("/role", "is not given by the caller's roles").asResponse();
            case OutOfReach() ->
                Problem.of(
                                Response.Status.FORBIDDEN,
                                "outside-your-units",
                                "The caller gives that role neither at the place nor at anything above it.")
                        .at("/unitId", "lies outside the units of the caller's grants")
                        .asResponse();
            case DirectoryAway() ->
                Problem.of(
                                Response.Status.SERVICE_UNAVAILABLE,
                                "identity-provider-unavailable",
                                "The identity provider could not be asked for the holder.")
                        .asResponse();
        });
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.REGISTRAR, Roles.CENTER_MANAGER, Roles.ADMIN})
    @Operation(summary = "End a grant now")
    public Uni<GrantView> end(@PathParam("id") UUID id) {
        return endGrant.end(id, actor()).map(result -> switch (result) {
            case EndGrant.Result.Ended(var view) -> view;
            case EndGrant.Result.NotFound() -> throw notFound(id);
            case EndGrant.Result.RoleTooHigh(var role) -> throw tooHigh(role).asException();
            case EndGrant.Result.LastAdministrator() ->
                throw Problem.of(
                                Response.Status.CONFLICT,
                                "last-administrator",
                                "Grant " + id
                                        + " makes the last administrator of the country; give the role to another account first.")
                        .asException();
        });
    }

    @GET
    @Authenticated
    @Operation(summary = "What an account holds and held: one's own, or what the caller may give herself")
    public Uni<Page<GrantView>> list(
            @QueryParam("holder") @NotBlank @Size(max = 64) String holder, @BeanParam Paging paging) {
        var actor = actor();
        if (!holder.equals(actor.id()) && actor.givingRoles().isEmpty()) {
            throw Problem.of(
                            Response.Status.FORBIDDEN,
                            "forbidden",
                            "Only those who give grants read the grants of others.")
                    .asException();
        }
        return listGrants.list(holder, actor, paging);
    }

    @GET
    @Path("/{id}/audit")
    @Authenticated
    @Operation(summary = "Who changed a grant, when and how: for its holder and for those who may give it")
    public Uni<Page<GrantAuditView>> audit(@PathParam("id") UUID id, @BeanParam Paging paging) {
        return grantTrail.show(id, actor(), paging).map(found -> {
            if (found == null) {
                throw notFound(id);
            }
            return found;
        });
    }

    private Actor actor() {
        return new Actor(caller.id(), caller.grants());
    }

    private static Problem tooHigh(Role role) {
        return Problem.of(
                Response.Status.FORBIDDEN,
                "role-too-high",
                "The caller holds no role that gives and ends the role " + Roles.nameOf(role) + ".");
    }

    private static ProblemException notFound(UUID id) {
        return Problem.of(Response.Status.NOT_FOUND, "not-found", "No grant " + id + ".")
                .asException();
    }

    private static Response unfit(FieldProblem error) {
        return Problem.of(422, "grant-refused", "The grant cannot be given as asked.")
                .at(error.pointer(), error.detail())
                .asResponse();
    }
}
