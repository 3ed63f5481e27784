package tj.omuzgor.certification.credential;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.certification.replica.Learned;
import tj.omuzgor.platform.problem.Problem;

/** What a verifier fetches: credentials, their status, the issuer's keys, and what the credentials name. Public. */
@Path("/")
@PermitAll
public class CredentialResource {

    /** Never another one, but deleted on a lawful order; nobody's cache may keep it for long after that. */
    private static final String FIVE_MINUTES = "public, max-age=300";

    private static final String SHORT = "public, max-age=30";
    private static final String AN_HOUR = "public, max-age=3600";

    private final ReadCredential readCredential;
    private final StatusPublication statusPublication;
    private final DidDocument did;
    private final Learned learned;
    private final Achievements achievements;

    CredentialResource(
            ReadCredential readCredential,
            StatusPublication statusPublication,
            DidDocument did,
            Learned learned,
            Achievements achievements) {
        this.readCredential = readCredential;
        this.statusPublication = statusPublication;
        this.did = did;
        this.learned = learned;
        this.achievements = achievements;
    }

    @GET
    @Path("credentials/{id}")
    @Produces({
        MediaType.APPLICATION_JSON,
        CredentialForms.VC,
        CredentialForms.VC_LD,
        CredentialForms.LD,
        CredentialForms.VC_JWT,
        MediaType.TEXT_PLAIN
    })
    @Operation(
            summary = "A signed credential",
            description =
                    "Open Badges 3.0: JSON with a Data Integrity proof, or for application/vc+jwt and text/plain a token.")
    public Uni<Response> credential(@PathParam("id") UUID id, @Context HttpHeaders headers, @Context Request request) {
        return readCredential
                .of(id)
                .map(found -> found == null
                        ? missing("There is no credential " + id + ".")
                        : CredentialForms.answer(found, headers, request, FIVE_MINUTES));
    }

    @GET
    @Path("status/{list}")
    @Produces({
        MediaType.APPLICATION_JSON,
        CredentialForms.VC,
        CredentialForms.VC_LD,
        CredentialForms.LD,
        CredentialForms.VC_JWT,
        MediaType.TEXT_PLAIN
    })
    @Operation(
            summary = "A Bitstring Status List that tells which credentials are revoked, signed in the same two forms")
    public Uni<Response> status(
            @PathParam("list") String list, @Context HttpHeaders headers, @Context Request request) {
        return statusPublication
                .of(list)
                .map(found -> found == null
                        ? missing("There is no such status list.")
                        : CredentialForms.answer(found, headers, request, SHORT));
    }

    @GET
    @Path(".well-known/did.json")
    @Produces({MediaType.APPLICATION_JSON, "application/did+json", "application/did+ld+json"})
    @Operation(summary = "The DID document of the issuer, with the keys that verify credentials")
    public Response did() {
        Map<String, Object> document = did.members();
        return Response.ok(document)
                .header(HttpHeaders.CACHE_CONTROL, AN_HOUR)
                .header("Access-Control-Allow-Origin", "*")
                .build();
    }

    @GET
    @Path("achievements/{courseCode}")
    @Produces({MediaType.APPLICATION_JSON, CredentialForms.LD})
    @Operation(summary = "What a course attests, as an Open Badges Achievement")
    public Uni<Response> achievement(@PathParam("courseCode") String courseCode) {
        return learned.newest(courseCode)
                .map(course -> document(course == null ? null : achievements.published(course), "course"));
    }

    @GET
    @Path("issuers/{centerId}")
    @Produces({MediaType.APPLICATION_JSON, CredentialForms.LD})
    @Operation(summary = "A center, as an Open Badges Profile")
    public Uni<Response> issuer(@PathParam("centerId") UUID centerId) {
        return learned.center(centerId)
                .map(center -> document(center == null ? null : achievements.published(center), "center"));
    }

    private static Response document(@Nullable JsonNode document, String what) {
        return document == null
                ? missing("There is no such " + what + ".")
                : Response.ok(document)
                        .header(HttpHeaders.CACHE_CONTROL, AN_HOUR)
                        .header("Access-Control-Allow-Origin", "*")
                        .build();
    }

    private static Response missing(String detail) {
        return Problem.of(Response.Status.NOT_FOUND, "not-found", detail).asResponse();
    }
}
