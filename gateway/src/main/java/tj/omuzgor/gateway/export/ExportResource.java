package tj.omuzgor.gateway.export;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.platform.caller.Roles;

/** All that is held of a person, as a zip. */
@Path("/")
@Produces(ExportResource.ZIP)
public class ExportResource {

    static final String ZIP = "application/zip";

    private final ExportPerson exportPerson;

    ExportResource(ExportPerson exportPerson) {
        this.exportPerson = exportPerson;
    }

    @GET
    @Path("me/export")
    @RolesAllowed(Roles.TEACHER)
    @Operation(
            summary = "All that is held of the caller, of all her ids",
            description =
                    "A zip of one NDJSON file a section of each service, her certificates as PDF, and a README in her language.")
    @APIResponse(responseCode = "200", description = "The archive", content = @Content(mediaType = ZIP))
    public Response own(
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        return archive(null, new Asking(authorization, languages));
    }

    @GET
    @Path("teachers/{id}/export")
    @RolesAllowed({Roles.REGISTRAR, Roles.ADMIN})
    @Operation(
            summary = "All that is held of a teacher whose registry the caller keeps",
            description = "As she gets it herself, without the documents. Every service writes down who asked.")
    @APIResponse(responseCode = "200", description = "The archive", content = @Content(mediaType = ZIP))
    public Response of(
            @PathParam("id") UUID id,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        return archive(id, new Asking(authorization, languages));
    }

    private Response archive(@Nullable UUID teacher, Asking asking) {
        return Response.ok(exportPerson.of(teacher, asking), ZIP)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"personal-data.zip\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
