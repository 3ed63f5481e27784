package tj.omuzgor.certification.certificate;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.certification.certificate.IssueResult.AlreadyIssued;
import tj.omuzgor.certification.certificate.IssueResult.CompletionWithdrawn;
import tj.omuzgor.certification.certificate.IssueResult.FactsMissing;
import tj.omuzgor.certification.certificate.IssueResult.Issued;
import tj.omuzgor.certification.certificate.IssueResult.NotAnIssuer;
import tj.omuzgor.certification.certificate.IssueResult.NothingToCertify;
import tj.omuzgor.certification.certificate.IssueResult.StandsElsewhere;
import tj.omuzgor.certification.certificate.RevocationResult.NoCertificate;
import tj.omuzgor.certification.certificate.RevocationResult.NotItsIssuer;
import tj.omuzgor.certification.certificate.RevocationResult.Revoked;
import tj.omuzgor.contracts.certification.CertificateView;
import tj.omuzgor.contracts.certification.IssuableView;
import tj.omuzgor.contracts.certification.IssueRequest;
import tj.omuzgor.contracts.certification.RevocationRequest;
import tj.omuzgor.contracts.page.Page;
import tj.omuzgor.platform.caller.Caller;
import tj.omuzgor.platform.caller.Roles;
import tj.omuzgor.platform.page.Paging;
import tj.omuzgor.platform.problem.Problem;

/** Certificates: issue, read, revoke. */
@Path("/certificates")
@Produces(MediaType.APPLICATION_JSON)
public class CertificateResource {

    private final IssueCertificate issueCertificate;
    private final RevokeCertificate revokeCertificate;
    private final ReadCertificates readCertificates;
    private final Caller caller;

    CertificateResource(
            IssueCertificate issueCertificate,
            RevokeCertificate revokeCertificate,
            ReadCertificates readCertificates,
            Caller caller) {
        this.issueCertificate = issueCertificate;
        this.revokeCertificate = revokeCertificate;
        this.readCertificates = readCertificates;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Roles.CENTER_ISSUER, Roles.CENTER_MANAGER})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Issue the certificate of a completed enrollment; the same enrollment once as long as it stands")
    @APIResponse(
            responseCode = "201",
            description = "Issued",
            content = @Content(schema = @Schema(implementation = CertificateView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Issued before",
            content = @Content(schema = @Schema(implementation = CertificateView.class)))
    public Uni<Response> issue(@NotNull @Valid IssueRequest request) {
        return issueCertificate.issue(request.enrollmentId()).map(CertificateResource::answer);
    }

    @POST
    @Path("/{id}/revocation")
    @RolesAllowed({Roles.CENTER_ISSUER, Roles.CENTER_MANAGER})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Revoke a certificate for good; what was revoked before stays as it was")
    @APIResponse(
            responseCode = "200",
            description = "Revoked",
            content = @Content(schema = @Schema(implementation = CertificateView.class)))
    public Uni<Response> revoke(@PathParam("id") UUID id, @NotNull @Valid RevocationRequest request) {
        return revokeCertificate.revoke(id, request.reason(), caller).map(result -> switch (result) {
            case Revoked(var certificate) -> Response.ok(certificate.view()).build();
            case NoCertificate(var unknown) -> missing(unknown);
            case NotItsIssuer(var center) -> notAnIssuer(center);
        });
    }

    @GET
    @RolesAllowed({Roles.TEACHER, Roles.CENTER_ISSUER, Roles.CENTER_MANAGER})
    @Operation(summary = "The caller's own certificates, or with a center those it issued; newest first")
    public Uni<Page<CertificateView>> list(@QueryParam("center") @Nullable UUID center, @BeanParam Paging paging) {
        return center == null
                ? readCertificates.own(paging)
                : readCertificates.ofCenter(center, paging).map(page -> seen(page, center));
    }

    @GET
    @Path("/issuable")
    @RolesAllowed({Roles.CENTER_ISSUER, Roles.CENTER_MANAGER})
    @Operation(
            summary =
                    "Completions of a center that have no standing certificate, oldest first; a person once a course version")
    public Uni<Page<IssuableView>> issuable(@QueryParam("center") @NotNull UUID center, @BeanParam Paging paging) {
        return readCertificates.issuable(center, paging).map(page -> seen(page, center));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.TEACHER, Roles.CENTER_ISSUER, Roles.CENTER_MANAGER})
    @Operation(summary = "A certificate, for its teacher and for issuers and managers of its center")
    @APIResponse(
            responseCode = "200",
            description = "The certificate",
            content = @Content(schema = @Schema(implementation = CertificateView.class)))
    public Uni<Response> one(@PathParam("id") UUID id) {
        return readCertificates
                .visible(id)
                .map(found ->
                        found == null ? missing(id) : Response.ok(found.view()).build());
    }

    private static Response answer(IssueResult result) {
        return switch (result) {
            case Issued(var certificate) ->
                Response.created(URI.create("/certificates/" + certificate.id()))
                        .entity(certificate.view())
                        .build();
            case AlreadyIssued(var certificate) ->
                Response.ok(certificate.view()).build();
            case NothingToCertify(var enrollment) ->
                Problem.of(Response.Status.NOT_FOUND, "not-found", "No completion of enrollment " + enrollment + ".")
                        .at("/enrollmentId", "names no completed enrollment of your center")
                        .asResponse();
            case NotAnIssuer(var center) -> notAnIssuer(center);
            case CompletionWithdrawn(var enrollment) ->
                Problem.of(
                                Response.Status.CONFLICT,
                                "completion-withdrawn",
                                "Enrollment " + enrollment + " is not completed any more.")
                        .at("/enrollmentId", "is not completed any more")
                        .asResponse();
            case StandsElsewhere(var number) ->
                Problem.of(
                                Response.Status.CONFLICT,
                                "certified-elsewhere",
                                "Certificate " + number
                                        + " stands for the same person and course version, under another id of hers.")
                        .at("/enrollmentId", "is of a person who holds certificate " + number)
                        .asResponse();
            case FactsMissing(var facts) ->
                Problem.of(
                                Response.Status.CONFLICT,
                                "certificate-facts-missing",
                                "Not known here yet: " + String.join(", ", facts) + ".")
                        .asResponse();
        };
    }

    private static <T> Page<T> seen(@Nullable Page<T> page, UUID center) {
        if (page == null) {
            throw Problem.of(
                            Response.Status.FORBIDDEN,
                            "forbidden",
                            "The caller neither issues for nor manages center " + center + ".")
                    .asException();
        }
        return page;
    }

    private static Response missing(UUID id) {
        return Problem.of(Response.Status.NOT_FOUND, "not-found", "There is no certificate " + id + ".")
                .asResponse();
    }

    private static Response notAnIssuer(UUID center) {
        return Problem.of(
                        Response.Status.FORBIDDEN, "forbidden", "The caller does not issue for center " + center + ".")
                .asResponse();
    }
}
