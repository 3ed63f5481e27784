package tj.omuzgor.course.content;

import io.quarkus.vertx.http.Uncompressed;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.platform.caller.Roles;
import tj.omuzgor.platform.problem.Problem;

/** The bytes of courses by their digest. */
@Path("/content/{sha256: [0-9a-f]{64}}")
public class ContentResource {
    private final StoreContent store;
    private final FindContent find;

    ContentResource(StoreContent store, FindContent find) {
        this.store = store;
        this.find = find;
    }

    /** Takes a file in; the digest in the path is checked against the bytes. */
    @PUT
    @Blocking
    @RolesAllowed(Roles.CONTENT_AUTHOR)
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Upload a file under the SHA-256 of its bytes")
    public Uni<Response> put(
            @PathParam("sha256") String sha256,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "*/*",
                                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
                    InputStream bytes) {
        return store.store(sha256, type, bytes).map(result -> switch (result) {
            case StoreContent.Result.Stored(var content, var created) ->
                created
                        ? Response.created(URI.create("/content/" + sha256))
                                .entity(content)
                                .build()
                        : Response.ok(content).build();
            case StoreContent.Result.DigestDiffers(var found) ->
                Problem.of(Response.Status.BAD_REQUEST, "digest-differs", "The bytes have the SHA-256 " + found + ".")
                        .at("#path/sha256", "is not the SHA-256 of the bytes")
                        .asResponse();
            case StoreContent.Result.TooLarge(var largest) ->
                Problem.of(
                                Response.Status.REQUEST_ENTITY_TOO_LARGE,
                                "request-too-large",
                                "A file has at most " + largest + " bytes.")
                        .asResponse();
        });
    }

    /** Serves a file, or a part of it. */
    @GET
    @PermitAll
    @Uncompressed
    @Operation(summary = "Download a file, whole or one range of it")
    public Uni<Response> get(
            @PathParam("sha256") String sha256,
            @HeaderParam("Range") @Nullable String range,
            @HeaderParam("If-Range") @Nullable String ifRange,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        return find.find(sha256)
                .map(found ->
                        found == null ? unknown(sha256) : new Download(found).answer(range, ifRange, ifNoneMatch));
    }

    /** Tells of a file without its bytes. */
    @HEAD
    @PermitAll
    @Uncompressed
    @Operation(summary = "The header fields of a download")
    public Uni<Response> head(
            @PathParam("sha256") String sha256, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        return find.find(sha256).map(found -> found == null ? unknown(sha256) : new Download(found).head(ifNoneMatch));
    }

    private static Response unknown(String sha256) {
        return Problem.of(Response.Status.NOT_FOUND, "not-found", "There is no file " + sha256 + ".")
                .asResponse();
    }
}
