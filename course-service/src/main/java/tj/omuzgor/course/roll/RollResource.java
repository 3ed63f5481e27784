package tj.omuzgor.course.roll;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import tj.omuzgor.contracts.course.RollEntryView;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.contracts.page.Page;
import tj.omuzgor.platform.caller.Caller;
import tj.omuzgor.platform.caller.Roles;
import tj.omuzgor.platform.page.Paging;
import tj.omuzgor.platform.problem.Problem;

/** Rolls of cohorts. */
@Path("/cohorts/{id}/roll")
@Produces(MediaType.APPLICATION_JSON)
public class RollResource {
    private final ReadRoll read;
    private final Caller caller;

    RollResource(ReadRoll read, Caller caller) {
        this.read = read;
        this.caller = caller;
    }

    /** A page of the roll. */
    @GET
    @RolesAllowed({Roles.TRAINER, Roles.CENTER_MANAGER, Roles.CENTER_ISSUER})
    @Operation(summary = "The people of a cohort with the sessions they attended")
    public Uni<Page<RollEntryView>> roll(@PathParam("id") UUID id, @BeanParam Paging paging) {
        var units = caller.unitsWith(Role.TRAINER, Role.CENTER_MANAGER, Role.CENTER_ISSUER);
        return read.of(id, units, paging).map(page -> {
            if (page == null) {
                throw Problem.of(Response.Status.NOT_FOUND, "not-found", "There is no roll of cohort " + id + ".")
                        .asException();
            }
            return page;
        });
    }
}
