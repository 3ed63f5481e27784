package tj.omuzgor.course.packages;

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
import tj.omuzgor.contracts.course.SignedManifest;
import tj.omuzgor.platform.problem.Problem;

/** The packages of course versions. */
@Path("/packages")
@Produces(MediaType.APPLICATION_JSON)
public class PackageResource {
    private final BuildManifest manifests;

    PackageResource(BuildManifest manifests) {
        this.manifests = manifests;
    }

    /** The signed manifest of a version. */
    @GET
    @Path("/{courseVersionId}")
    @RolesAllowed("**")
    @Operation(summary = "The signed list of all that a device needs to take a course version offline")
    public Uni<SignedManifest> find(@PathParam("courseVersionId") UUID courseVersionId) {
        return manifests.of(courseVersionId).map(manifest -> {
            if (manifest == null) {
                throw Problem.of(
                                Response.Status.NOT_FOUND,
                                "not-found",
                                "There is no course version " + courseVersionId + ".")
                        .asException();
            }
            return manifest;
        });
    }
}
