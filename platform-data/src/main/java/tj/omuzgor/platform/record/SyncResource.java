package tj.omuzgor.platform.record;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import tj.omuzgor.contracts.sync.ServiceSyncAnswer;
import tj.omuzgor.platform.caller.Caller;
import tj.omuzgor.platform.caller.Roles;
import tj.omuzgor.platform.problem.Problem;
import tj.omuzgor.platform.problem.ProblemTitles;
import tj.omuzgor.platform.sync.SyncBody;
import tj.omuzgor.platform.text.Languages;

/** The part of a device's sync that this service owns; the gateway calls it with the device's own token. */
@Path("/sync")
@RolesAllowed(Roles.TEACHER)
public class SyncResource {

    private final RecordIntake intake;
    private final Caller caller;
    private final ProblemTitles titles;
    private final Languages languages;

    SyncResource(RecordIntake intake, Caller caller, ProblemTitles titles, Languages languages) {
        this.intake = intake;
        this.caller = caller;
        this.titles = titles;
        this.languages = languages;
    }

    /** Takes records in and answers with their results and with what changed for the token's teacher. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Take a part of a sync in", description = "For the gateway; devices use POST /sync/v1 there.")
    public Uni<ServiceSyncAnswer> sync(byte[] body) {
        UUID owner = caller.requireTeacher();
        return intake.take(owner, batch(body), new Results(titles, languages));
    }

    private static Batch batch(byte[] body) {
        try {
            return Batch.of(SyncBody.read(body));
        } catch (SyncBody.Malformed e) {
            throw Problem.of(Response.Status.BAD_REQUEST, "malformed-json", e.getMessage())
                    .asException();
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Problem.of(Response.Status.BAD_REQUEST, "invalid-request", "The frame of the batch is incomplete.")
                    .asException();
        }
    }
}
