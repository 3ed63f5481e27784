package tj.omuzgor.assessment.attempt;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import tj.omuzgor.contracts.assessment.FormView;
import tj.omuzgor.platform.caller.Caller;
import tj.omuzgor.platform.caller.Roles;
import tj.omuzgor.platform.problem.Problem;

/** The forms drawn for the caller. */
@Path("/forms")
@Produces(MediaType.APPLICATION_JSON)
public class FormResource {

    private final ReadForm read;
    private final Caller caller;

    FormResource(ReadForm read, Caller caller) {
        this.read = read;
        this.caller = caller;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.TEACHER)
    @Operation(summary = "A form of the caller, in every language, without its keys")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FormView.class)))
    public Uni<Response> find(@PathParam("id") UUID id) {
        return read.read(id, caller.requireTeacher())
                .map(form -> form == null
                        ? Problem.of(Response.Status.NOT_FOUND, "not-found", "The caller has no form " + id + ".")
                                .asResponse()
                        : Response.ok(form).build());
    }
}
