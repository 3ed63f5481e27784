package tj.omuzgor.certification.document;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import tj.omuzgor.platform.caller.Roles;
import tj.omuzgor.platform.problem.Problem;

/** The document of a certificate. */
@Path("/certificates/{id}/document")
public class DocumentResource {

    private final FreezeDocument freezeDocument;

    DocumentResource(FreezeDocument freezeDocument) {
        this.freezeDocument = freezeDocument;
    }

    @GET
    @Produces("application/pdf")
    @RolesAllowed({Roles.TEACHER, Roles.CENTER_ISSUER, Roles.CENTER_MANAGER})
    @Operation(
            summary = "The certificate as a PDF, for its teacher and for issuers and managers of its center",
            description =
                    "Tagged (PDF/A-2a, PDF/UA-1); the same bytes at every request. A revoked certificate keeps its document: the QR code tells.")
    public Uni<Response> document(@PathParam("id") UUID id, @Context Request request) {
        return freezeDocument
                .of(id)
                .map(found -> found == null
                        ? Problem.of(Response.Status.NOT_FOUND, "not-found", "There is no certificate " + id + ".")
                                .asResponse()
                        : answer(found, request));
    }

    private static Response answer(FreezeDocument.Named found, Request request) {
        FrozenDocument document = found.document();
        EntityTag tag = new EntityTag(document.sha256());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer =
                unchanged != null ? unchanged : Response.ok(document.pdf(), "application/pdf");
        byte[] digest = HexFormat.of().parseHex(document.sha256());
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=86400, immutable")
                .header("Repr-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + found.number() + ".pdf\"")
                .build();
    }
}
