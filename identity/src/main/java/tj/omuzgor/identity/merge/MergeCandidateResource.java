package tj.omuzgor.identity.merge;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.MergeCandidateView;
import tj.omuzgor.contracts.identity.MergeDismissalRequest;
import tj.omuzgor.contracts.identity.MergeDismissalView;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.contracts.page.Page;
import tj.omuzgor.identity.merge.DismissCandidate.Result.Dismissed;
import tj.omuzgor.identity.merge.DismissCandidate.Result.Known;
import tj.omuzgor.identity.merge.DismissCandidate.Result.Own;
import tj.omuzgor.identity.merge.DismissCandidate.Result.Same;
import tj.omuzgor.identity.merge.DismissCandidate.Result.Unknown;
import tj.omuzgor.identity.merge.FindCandidates.Result.Found;
import tj.omuzgor.identity.merge.FindCandidates.Result.OutOfReach;
import tj.omuzgor.platform.caller.Caller;
import tj.omuzgor.platform.caller.Roles;
import tj.omuzgor.platform.page.Paging;
import tj.omuzgor.platform.problem.Problem;

/** Teachers whom the registry may hold twice, for those who keep it where both are. */
@Path("/merges")
@Produces(MediaType.APPLICATION_JSON)
public class MergeCandidateResource {

    private final FindCandidates findCandidates;
    private final DismissCandidate dismissCandidate;
    private final Caller caller;

    MergeCandidateResource(FindCandidates findCandidates, DismissCandidate dismissCandidate, Caller caller) {
        this.findCandidates = findCandidates;
        this.dismissCandidate = dismissCandidate;
        this.caller = caller;
    }

    @GET
    @Path("/candidates")
    @RolesAllowed({Roles.REGISTRAR, Roles.ADMIN})
    @Operation(summary = "Pairs that may be one person, in the order of their birth dates")
    public Uni<Page<MergeCandidateView>> candidates(
            @QueryParam("unit") @Parameter(description = "Where one of the two is posted") @Nullable UUID unit,
            @BeanParam Paging paging) {
        return findCandidates.find(unit, units(), paging).map(result -> switch (result) {
            case Found(var page) -> page;
            case OutOfReach(var place) ->
                throw Problem.of(
                                Response.Status.FORBIDDEN,
                                "outside-your-units",
                                "The request reaches outside the units of the caller's grants.")
                        .at("#query/unit", "lies outside the units of the caller's grants: " + place)
                        .asException();
        });
    }

    @POST
    @Path("/dismissals")
    @RolesAllowed({Roles.REGISTRAR, Roles.ADMIN})
    @Operation(
            summary =
                    "Say that two who look alike are two persons: 201, or 200 where somebody said so before. They are not proposed again")
    @APIResponseSchema(value = MergeDismissalView.class, responseCode = "201")
    public Uni<Response> dismiss(@NotNull @Valid MergeDismissalRequest dismissal) {
        return dismissCandidate
                .dismiss(dismissal, new Keeper(caller.id(), caller.teacherId(), units()))
                .map(result -> switch (result) {
                    case Dismissed(var view) ->
                        Response.status(Response.Status.CREATED).entity(view).build();
                    case Known(var view) -> Response.ok(view).build();
                    case Unknown(var pointer, var teacher) ->
                        Problem.of(Response.Status.NOT_FOUND, "not-found", "No teacher " + teacher + ".")
                                .at(pointer, "is not a teacher")
                                .asResponse();
                    case Own() -> OwnEntry.refused().asResponse();
                    case Same(var teacher) ->
                        Problem.of(422, "two-persons-needed", "Both are teacher " + teacher + ".")
                                .at("/otherId", "is the same teacher")
                                .asResponse();
                });
    }

    private Set<UUID> units() {
        return caller.unitsWith(Role.REGISTRAR, Role.ADMIN);
    }
}
