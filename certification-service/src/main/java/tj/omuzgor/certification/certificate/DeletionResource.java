package tj.omuzgor.certification.certificate;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import tj.omuzgor.contracts.certification.CertificateDeletionRequest;
import tj.omuzgor.contracts.certification.CertificateView;
import tj.omuzgor.platform.caller.Caller;
import tj.omuzgor.platform.caller.Roles;
import tj.omuzgor.platform.problem.Problem;

/** Deletion of what names the holder of a certificate, on a lawful order. */
@Path("/certificates/{id}/deletion")
@Produces(MediaType.APPLICATION_JSON)
public class DeletionResource {

    private final DeleteCertificate deleteCertificate;
    private final Caller caller;

    DeletionResource(DeleteCertificate deleteCertificate, Caller caller) {
        this.deleteCertificate = deleteCertificate;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "On a lawful order: revoke a certificate and delete the name on it, its credential and its document for good")
    public Uni<CertificateView> delete(@PathParam("id") UUID id, @NotNull @Valid CertificateDeletionRequest request) {
        return deleteCertificate.delete(id, request, caller).map(result -> switch (result) {
            case DeletionResult.Deleted(var certificate) -> certificate.view();
            case DeletionResult.NoCertificate(var unknown) ->
                throw Problem.of(Response.Status.NOT_FOUND, "not-found", "There is no certificate " + unknown + ".")
                        .asException();
            case DeletionResult.NotItsAdministrator(var center) ->
                throw Problem.of(
                                Response.Status.FORBIDDEN,
                                "forbidden",
                                "Only an administrator over center " + center + " deletes its certificates.")
                        .asException();
            case DeletionResult.NamesTheHolder(var pointer) ->
                throw Problem.of(
                                422,
                                "deletion-names-the-holder",
                                "What is written down of a deletion stays, so it must not say whom it concerned.")
                        .at(pointer, "holds a name that is printed on the certificate")
                        .asException();
        });
    }
}
