package tj.omuzgor.course.cohort;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.course.CohortChange;
import tj.omuzgor.contracts.course.CohortRequest;
import tj.omuzgor.contracts.course.CohortView;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.contracts.page.Page;
import tj.omuzgor.contracts.problem.FieldProblem;
import tj.omuzgor.platform.caller.Caller;
import tj.omuzgor.platform.caller.Roles;
import tj.omuzgor.platform.page.Paging;
import tj.omuzgor.platform.problem.Problem;

/** Cohorts. */
@Path("/cohorts")
@Produces(MediaType.APPLICATION_JSON)
public class CohortResource {
    private static final int UNPROCESSABLE = 422;

    private final OpenCohort open;
    private final ChangeCohort change;
    private final ReadCohorts read;
    private final Caller caller;

    CohortResource(OpenCohort open, ChangeCohort change, ReadCohorts read, Caller caller) {
        this.open = open;
        this.change = change;
        this.read = read;
        this.caller = caller;
    }

    /** Opens a cohort at the caller's center: 201, or 200 where the same one is open. */
    @POST
    @RolesAllowed(Roles.CENTER_MANAGER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Open a cohort at a center")
    public Uni<Response> open(@NotNull @Valid CohortRequest request) {
        return open.open(request, caller.unitsWith(Role.CENTER_MANAGER)).map(result -> switch (result) {
            case OpenCohortResult.Opened(var cohort) ->
                Response.created(URI.create("/cohorts/" + cohort.view().id()))
                        .entity(cohort.view())
                        .tag(CohortVersion.of(cohort))
                        .build();
            case OpenCohortResult.AlreadyOpen(var cohort) -> answer(cohort);
            case OpenCohortResult.NameTaken(var id) ->
                Problem.of(
                                Response.Status.CONFLICT,
                                "cohort-name-taken",
                                "Cohort " + id + " has this name with other places or sessions.")
                        .at("/name", "is taken: " + request.name())
                        .asResponse();
            case OpenCohortResult.NotHerCenter(var center) -> notHerCenter(center);
            case OpenCohortResult.Unfit(var faults) -> unfit(faults);
        });
    }

    /** Changes a cohort of the caller's center, unless somebody else changed it since the caller read it. */
    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.CENTER_MANAGER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Change the name, the places and the coming sessions of a cohort")
    public Uni<Response> change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Parameter(description = "The ETag of the cohort as it was read", required = true)
                    @Nullable
                    String ifMatch,
            @NotNull @Valid CohortChange request) {
        int version = CohortVersion.of(ifMatch);
        return change.change(id, version, request, caller.unitsWith(Role.CENTER_MANAGER))
                .map(CohortResource::answer);
    }

    /** Lists cohorts, of one center or all. */
    @GET
    @RolesAllowed("**")
    @Operation(summary = "List cohorts, newest last")
    public Uni<Page<CohortView>> list(@QueryParam("center") @Nullable UUID center, @BeanParam Paging paging) {
        return read.list(center, paging);
    }

    /** One cohort. */
    @GET
    @Path("/{id}")
    @RolesAllowed("**")
    @Operation(summary = "A cohort with its sessions")
    public Uni<RestResponse<CohortView>> find(@PathParam("id") UUID id) {
        return read.find(id).map(cohort -> {
            if (cohort == null) {
                throw unknown(id).asException();
            }
            return ResponseBuilder.ok(cohort.view())
                    .tag(CohortVersion.of(cohort))
                    .build();
        });
    }

    private static Response answer(ChangeCohortResult result) {
        return switch (result) {
            case ChangeCohortResult.AsWished(var cohort) -> answer(cohort);
            case ChangeCohortResult.Unknown(var id) -> unknown(id).asResponse();
            case ChangeCohortResult.NotHerCenter(var center) -> notHerCenter(center);
            case ChangeCohortResult.Outdated(var id) ->
                Problem.of(
                                Response.Status.PRECONDITION_FAILED,
                                "cohort-outdated",
                                "Cohort " + id + " was changed since.")
                        .at("#header/If-Match", "is no longer the ETag of the cohort")
                        .asResponse();
            case ChangeCohortResult.NameTaken(var name) ->
                Problem.of(Response.Status.CONFLICT, "cohort-name-taken", "Another cohort has this name.")
                        .at("/name", "is taken: " + name)
                        .asResponse();
            case ChangeCohortResult.SessionsBegun(var sessions) ->
                at(sessions, Problem.of(Response.Status.CONFLICT, "session-begun", "What has begun stays as it is."));
            case ChangeCohortResult.Unfit(var faults) -> unfit(faults);
        };
    }

    private static Response answer(VersionedCohort cohort) {
        return Response.ok(cohort.view()).tag(CohortVersion.of(cohort)).build();
    }

    private static Problem unknown(UUID id) {
        return Problem.of(Response.Status.NOT_FOUND, "not-found", "There is no cohort " + id + ".");
    }

    private static Response notHerCenter(UUID center) {
        return Problem.of(Response.Status.FORBIDDEN, "forbidden", "The caller does not manage center " + center + ".")
                .asResponse();
    }

    private static Response unfit(List<FieldProblem> faults) {
        return at(faults, Problem.of(UNPROCESSABLE, "cohort-unfit", "What the cohort names does not fit together."));
    }

    private static Response at(List<FieldProblem> faults, Problem problem) {
        Problem named = problem;
        for (FieldProblem fault : faults) {
            named = named.at(fault.pointer(), fault.detail());
        }
        return named.asResponse();
    }
}
