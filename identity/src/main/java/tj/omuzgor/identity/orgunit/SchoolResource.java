package tj.omuzgor.identity.orgunit;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.OrgUnitView;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.contracts.page.Page;
import tj.omuzgor.platform.caller.Caller;
import tj.omuzgor.platform.caller.Roles;
import tj.omuzgor.platform.page.Paging;
import tj.omuzgor.platform.problem.Problem;

/** Schools, for staff: those of one's own places. */
@Path("/schools")
@Produces(MediaType.APPLICATION_JSON)
public class SchoolResource {

    private final ListSchools listSchools;
    private final Caller caller;

    SchoolResource(ListSchools listSchools, Caller caller) {
        this.listSchools = listSchools;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.SCHOOL_HEAD, Roles.DISTRICT_OFFICER, Roles.MINISTRY_ANALYST, Roles.REGISTRAR, Roles.ADMIN})
    @Operation(summary = "The schools at or below a unit, or all the caller's units, in the order of their codes")
    public Uni<Page<OrgUnitView>> list(@QueryParam("unit") @Nullable UUID unit, @BeanParam Paging paging) {
        return listSchools.list(unit, units(), paging).map(page -> {
            if (page == null) {
                throw Problem.of(
                                Response.Status.FORBIDDEN,
                                "outside-your-units",
                                "The request reaches outside the units of the caller's grants.")
                        .at("#query/unit", "lies outside the units of the caller's grants: " + unit)
                        .asException();
            }
            return page;
        });
    }

    private Set<UUID> units() {
        return caller.unitsWith(
                Role.SCHOOL_HEAD, Role.DISTRICT_OFFICER, Role.MINISTRY_ANALYST, Role.REGISTRAR, Role.ADMIN);
    }
}
