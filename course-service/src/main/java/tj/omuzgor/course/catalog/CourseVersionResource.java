package tj.omuzgor.course.catalog;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import tj.omuzgor.contracts.course.CourseVersionView;
import tj.omuzgor.platform.problem.Problem;

/** Published versions of courses. */
@Path("/course-versions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("**")
public class CourseVersionResource {
    private final ReadCatalog catalog;

    CourseVersionResource(ReadCatalog catalog) {
        this.catalog = catalog;
    }

    /** One version. */
    @GET
    @Path("/{id}")
    @Operation(summary = "A published course version with its activities")
    public Uni<CourseVersionView> find(@PathParam("id") UUID id) {
        return catalog.versions(List.of(id)).map(found -> {
            if (found.isEmpty()) {
                throw Problem.of(Response.Status.NOT_FOUND, "not-found", "There is no course version " + id + ".")
                        .asException();
            }
            return found.getFirst();
        });
    }

    /** Several versions, at most 200. */
    @GET
    @Path("/by-ids")
    @Operation(summary = "Those of the course versions that exist, at most 200 at once")
    public Uni<List<CourseVersionView>> list(@QueryParam("id") @Size(max = 200) List<UUID> ids) {
        return catalog.versions(ids);
    }
}
