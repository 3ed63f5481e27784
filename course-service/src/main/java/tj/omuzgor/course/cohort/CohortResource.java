package tj.omuzgor.course.cohort;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
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
    private final ReadCohorts read;
    private final Caller caller;

    CohortResource(OpenCohort open, ReadCohorts read, Caller caller) {
        this.open = open;
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
            case OpenCohortResult.Opened(var view) ->
                Response.created(URI.create("/cohorts/" + view.id()))
                        .entity(view)
                        .build();
            case OpenCohortResult.AlreadyOpen(var view) -> Response.ok(view).build();
            case OpenCohortResult.NameTaken(var id) ->
                Problem.of(
                                Response.Status.CONFLICT,
                                "cohort-name-taken",
                                "Cohort " + id + " has this name with other places or sessions.")
                        .at("/name", "is taken: " + request.name())
                        .asResponse();
            case OpenCohortResult.NotHerCenter(var center) ->
                Problem.of(Response.Status.FORBIDDEN, "forbidden", "The caller does not manage center " + center + ".")
                        .asResponse();
            case OpenCohortResult.Unfit(var faults) -> unfit(faults);
        });
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
    public Uni<CohortView> find(@PathParam("id") UUID id) {
        return read.find(id).map(cohort -> {
            if (cohort == null) {
                throw Problem.of(Response.Status.NOT_FOUND, "not-found", "There is no cohort " + id + ".")
                        .asException();
            }
            return cohort;
        });
    }

    private static Response unfit(List<FieldProblem> faults) {
        Problem problem = Problem.of(UNPROCESSABLE, "cohort-unfit", "What the cohort names does not fit together.");
        for (FieldProblem fault : faults) {
            problem = problem.at(fault.pointer(), fault.detail());
        }
        return problem.asResponse();
    }
}
