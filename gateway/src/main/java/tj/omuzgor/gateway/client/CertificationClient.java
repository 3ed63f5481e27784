package tj.omuzgor.gateway.client;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.certification.CertificateView;
import tj.omuzgor.contracts.certification.CreditsView;
import tj.omuzgor.contracts.certification.IssuableView;
import tj.omuzgor.contracts.certification.IssueRequest;
import tj.omuzgor.contracts.certification.RevocationRequest;
import tj.omuzgor.contracts.page.Page;
import tj.omuzgor.contracts.sync.ServiceSyncAnswer;

/** Credits, certificates and the certification part of a sync. */
@Path("/")
@RegisterRestClient(configKey = "certification")
@RegisterClientHeaders(CallerHeaders.class)
@RegisterProvider(Refusals.class)
public interface CertificationClient {

    /** The caller's own balance and its newest entries. */
    @GET
    @Path("credits")
    Uni<CreditsView> credits(@RestQuery int first);

    /** The certificates of a center, or the caller's own where none is named. */
    @GET
    @Path("certificates")
    Uni<Page<CertificateView>> certificates(
            @RestQuery @Nullable UUID center, @RestQuery int first, @RestQuery @Nullable String after);

    /** The completions of a center that have no certificate yet. */
    @GET
    @Path("certificates/issuable")
    Uni<Page<IssuableView>> issuable(@RestQuery UUID center, @RestQuery int first, @RestQuery @Nullable String after);

    /** Issues a certificate. */
    @POST
    @Path("certificates")
    Uni<CertificateView> issue(IssueRequest request);

    /** Revokes a certificate. */
    @POST
    @Path("certificates/{id}/revocation")
    Uni<CertificateView> revoke(@RestPath UUID id, RevocationRequest request);

    /** The part of a device's sync that this service owns: changes only. */
    @POST
    @Path("sync")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<ServiceSyncAnswer> sync(byte[] body);
}
