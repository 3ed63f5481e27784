package tj.omuzgor.gateway.export;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.gateway.export.Exports.Beginning.AllAreBusy;
import tj.omuzgor.gateway.export.Exports.Beginning.Begun;
import tj.omuzgor.gateway.export.Exports.Beginning.OneIsRunning;
import tj.omuzgor.platform.caller.Caller;
import tj.omuzgor.platform.caller.Roles;
import tj.omuzgor.platform.problem.Problem;

/** All that is held of a person, as a zip. */
@Path("/")
@Produces(ExportResource.ZIP)
public class ExportResource {

    static final String ZIP = "application/zip";

    /** In seconds; most archives are made in less. */
    private static final int LATER = 10;

    private final Exports exports;
    private final ExportPerson exportPerson;
    private final Caller caller;
    private final Duration patience;

    ExportResource(Exports exports, ExportPerson exportPerson, Caller caller, ExportConfig config) {
        this.exports = exports;
        this.exportPerson = exportPerson;
        this.caller = caller;
        this.patience = config.patience();
    }

    @GET
    @Path("me/export")
    @RolesAllowed(Roles.TEACHER)
    @Operation(
            summary = "All that is held of the caller, of all her ids",
            description =
                    "A zip of one NDJSON file a section of each service, her certificates as PDF, and a README in her language. It is made before the answer begins; one a caller at a time.")
    @APIResponse(responseCode = "200", description = "The archive", content = @Content(mediaType = ZIP))
    @APIResponse(responseCode = "429", description = "One of the caller is under way; see Retry-After")
    @APIResponse(responseCode = "502", description = "A service broke off: there is no archive")
    @APIResponse(responseCode = "503", description = "Too many are under way, or a service does not answer")
    @APIResponse(responseCode = "504", description = "It was not made in time")
    @APIResponse(responseCode = "507", description = "It is larger than is made here")
    public Response own(
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages,
            @Context RoutingContext context)
            throws IOException {
        return answer(context, null, new Asking(authorization, languages));
    }

    @GET
    @Path("teachers/{id}/export")
    @RolesAllowed({Roles.REGISTRAR, Roles.ADMIN})
    @Operation(
            summary = "All that is held of a teacher whose registry the caller keeps",
            description =
                    "As she gets it herself, without the documents of her certificates. Every service writes down who asked.")
    @APIResponse(responseCode = "200", description = "The archive", content = @Content(mediaType = ZIP))
    @APIResponse(responseCode = "429", description = "One of the caller is under way; see Retry-After")
    @APIResponse(responseCode = "502", description = "A service broke off: there is no archive")
    @APIResponse(responseCode = "503", description = "Too many are under way, or a service does not answer")
    @APIResponse(responseCode = "504", description = "It was not made in time")
    @APIResponse(responseCode = "507", description = "It is larger than is made here")
    public Response of(
            @PathParam("id") UUID id,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages,
            @Context RoutingContext context)
            throws IOException {
        return answer(context, id, new Asking(authorization, languages));
    }

    private Response answer(RoutingContext context, @Nullable UUID teacher, Asking asking) throws IOException {
        if (context.request().method() == HttpMethod.HEAD) {
            return described(Response.ok());
        }
        return switch (exports.begin(caller.id())) {
            case Begun(var export) -> made(export, context, teacher, asking);
            case OneIsRunning() ->
                later(Problem.of(429, "export-running", "An export of this account is being made or taken."));
            case AllAreBusy() ->
                later(Problem.of(
                        Response.Status.SERVICE_UNAVAILABLE, "exports-busy", "Too many exports are under way."));
        };
    }

    private Response made(Export export, RoutingContext context, @Nullable UUID teacher, Asking asking)
            throws IOException {
        // Whoever hangs up while it is made waits for nothing any more.
        context.addEndHandler(_ -> export.close());
        if (context.response().closed()) {
            export.close();
        }
        try {
            exportPerson.make(export, teacher, asking);
            return described(Response.ok(new Delivery(export, context, patience)));
        } catch (IOException | RuntimeException refused) {
            export.close();
            throw refused;
        }
    }

    /** Each archive is made anew: a part of one and a part of another are none, hence no ranges. */
    private static Response described(Response.ResponseBuilder answer) {
        return answer.type(ZIP)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"personal-data.zip\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Accept-Ranges", "none")
                .build();
    }

    private static Response later(Problem problem) {
        return Response.fromResponse(problem.asResponse())
                .header(HttpHeaders.RETRY_AFTER, LATER)
                .build();
    }
}
