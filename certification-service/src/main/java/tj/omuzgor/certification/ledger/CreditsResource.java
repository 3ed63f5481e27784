package tj.omuzgor.certification.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import tj.omuzgor.contracts.certification.CreditsView;
import tj.omuzgor.platform.caller.Caller;
import tj.omuzgor.platform.caller.Roles;
import tj.omuzgor.platform.page.Paging;

/** A teacher's own credit. */
@Path("/credits")
@Produces(MediaType.APPLICATION_JSON)
public class CreditsResource {

    private final ReadCredits readCredits;
    private final Caller caller;

    CreditsResource(ReadCredits readCredits, Caller caller) {
        this.readCredits = readCredits;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.TEACHER)
    @Operation(summary = "The caller's own balance and the ledger entries behind it, newest first")
    public Uni<CreditsView> own(@BeanParam Paging paging) {
        return readCredits.of(caller.requireTeacher(), paging);
    }
}
