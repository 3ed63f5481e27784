package tj.omuzgor.gateway.sync;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.sync.SyncAnswer;
import tj.omuzgor.platform.caller.Caller;

/** Sync for devices. */
@Path("/sync/v1")
public class SyncResource {
    private static final String A_DAY = "public, max-age=86400";

    private final TakeBatch takeBatch;
    private final SyncKeys keys;
    private final Caller caller;

    SyncResource(TakeBatch takeBatch, SyncKeys keys, Caller caller) {
        this.takeBatch = takeBatch;
        this.keys = keys;
        this.caller = caller;
    }

    /** Takes a device's records in and answers with what became of them and with what changed for its teacher. */
    @POST
    @Authenticated
    @Blocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Sync a device of the token's teacher",
            description = "At most 500 records and 1 MiB after Content-Encoding (gzip or none).")
    @RequestBody(
            required = true,
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = SyncRequestShape.class)))
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SyncAnswer.class)))
    public Uni<Response> sync(
            InputStream body, @HeaderParam(HttpHeaders.CONTENT_ENCODING) @Nullable String contentEncoding)
            throws IOException {
        var owner = caller.requireTeacher();
        var batch = DeviceBatch.read(Unpacking.read(body, contentEncoding));
        return takeBatch
                .take(owner, batch)
                .map(answer -> Response.ok(answer)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build());
    }

    /** The public keys that receipts and server times are checked with and that bundles are sealed to. */
    @GET
    @Path("/keys")
    @PermitAll
    @Produces({"application/jwk-set+json", MediaType.APPLICATION_JSON})
    @Operation(summary = "The public keys of sync", description = "A JWK Set (RFC 7517); retired keys stay listed.")
    public Response keys() {
        return Response.ok(keys.published())
                .header(HttpHeaders.CACHE_CONTROL, A_DAY)
                .build();
    }
}
