package tj.omuzgor.assessment.assessment;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import tj.omuzgor.contracts.assessment.AssessmentDraft;
import tj.omuzgor.contracts.assessment.AssessmentView;
import tj.omuzgor.contracts.problem.FieldProblem;
import tj.omuzgor.platform.caller.Roles;
import tj.omuzgor.platform.problem.Problem;

/** Publishes assessments and says what is published. */
@Path("/assessments")
@Produces(MediaType.APPLICATION_JSON)
public class AssessmentResource {

    private final PublishAssessment publish;
    private final FindAssessment find;

    AssessmentResource(PublishAssessment publish, FindAssessment find) {
        this.publish = publish;
        this.find = find;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.CONTENT_AUTHOR)
    @Operation(
            summary = "Publish an assessment",
            description =
                    "The same code and content is the same assessment; new content under a code is its next version.")
    @APIResponse(
            responseCode = "201",
            description = "Published",
            content = @Content(schema = @Schema(implementation = AssessmentView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Was published before",
            content = @Content(schema = @Schema(implementation = AssessmentView.class)))
    public Uni<Response> publish(@NotNull @Valid AssessmentDraft draft) {
        return publish.publish(draft).map(result -> switch (result) {
            case PublishResult.Published(var assessment) ->
                Response.created(URI.create("/assessments/" + assessment.id()))
                        .entity(assessment)
                        .build();
            case PublishResult.AlreadyPublished(var assessment) ->
                Response.ok(assessment).build();
            case PublishResult.Invalid(var faults) -> invalid(faults);
        });
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("**")
    @Operation(summary = "A published assessment without its items; for anyone signed in")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AssessmentView.class)))
    public Uni<Response> find(@PathParam("id") UUID id) {
        return find.find(id)
                .map(assessment -> assessment == null
                        ? Problem.of(Response.Status.NOT_FOUND, "not-found", "There is no assessment " + id + ".")
                                .asResponse()
                        : Response.ok(assessment).build());
    }

    private static Response invalid(List<FieldProblem> faults) {
        Problem problem = Problem.of(
                Response.Status.BAD_REQUEST, "invalid-request", "The assessment cannot be published as it is.");
        for (FieldProblem fault : faults) {
            problem = problem.at(fault.pointer(), fault.detail());
        }
        return problem.asResponse();
    }
}
