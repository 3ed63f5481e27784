package tj.omuzgor.platform.personal;

import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.platform.caller.Caller;
import tj.omuzgor.platform.caller.Roles;
import tj.omuzgor.platform.personal.PersonalData.Asking;
import tj.omuzgor.platform.problem.Problem;

/** All that this service holds of a person; the gateway makes one archive of what all services say. */
@Path("/personal-data")
public class PersonalDataResource {

    private static final String LINES = "application/x-ndjson";

    private final PersonalData personalData;
    private final Caller caller;

    PersonalDataResource(PersonalData personalData, Caller caller) {
        this.personalData = personalData;
        this.caller = caller;
    }

    @GET
    @Produces(LINES)
    @RolesAllowed({Roles.TEACHER, Roles.REGISTRAR, Roles.ADMIN})
    @Operation(
            summary = "All this service holds of the caller, or of a teacher whose registry the caller keeps",
            description = "One JSON text a line, {\"section\": name, \"data\": {…}}, section after section.")
    @APIResponse(responseCode = "200", description = "The lines", content = @Content(mediaType = LINES))
    public Multi<PersonalLine> all(@QueryParam("teacher") @Nullable UUID teacher) {
        var asking = new Asking(caller.id(), caller.teacherId(), caller.unitsWith(Role.REGISTRAR, Role.ADMIN));
        return personalData.subject(teacher, asking).onItem().transformToMulti(ids -> {
            if (ids == null) {
                throw Problem.of(
                                Response.Status.NOT_FOUND,
                                "not-found",
                                teacher == null
                                        ? "The caller's account has no teacher."
                                        : "No teacher " + teacher + ".")
                        .asException();
            }
            return personalData.lines(ids);
        });
    }
}
