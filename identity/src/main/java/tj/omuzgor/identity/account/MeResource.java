package tj.omuzgor.identity.account;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import tj.omuzgor.contracts.identity.MeView;
import tj.omuzgor.platform.caller.Caller;

/** Who the caller is. */
@Path("/me")
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {

    private final WhoAmI whoAmI;
    private final Caller caller;

    MeResource(WhoAmI whoAmI, Caller caller) {
        this.whoAmI = whoAmI;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @Operation(summary = "The caller's account, teacher and grants that hold now")
    public Uni<MeView> me() {
        return whoAmI.tell(new WhoAmI.Bearer(caller.id(), caller.teacherId(), caller.grants(), caller.issuedAt()));
    }
}
