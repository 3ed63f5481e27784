package tj.omuzgor.gateway.client;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import tj.omuzgor.contracts.identity.AccountRequest;
import tj.omuzgor.contracts.identity.AccountView;
import tj.omuzgor.contracts.identity.ClaimCodeView;
import tj.omuzgor.contracts.identity.DeviceEnrollment;
import tj.omuzgor.contracts.identity.DeviceView;
import tj.omuzgor.contracts.identity.GrantAuditView;
import tj.omuzgor.contracts.identity.GrantRequest;
import tj.omuzgor.contracts.identity.GrantView;
import tj.omuzgor.contracts.identity.MeView;
import tj.omuzgor.contracts.page.Page;
import tj.omuzgor.contracts.sync.ServiceSyncAnswer;

/** Accounts, grants, devices, claim codes and the identity part of a sync. */
@Path("/")
@RegisterRestClient(configKey = "identity")
@RegisterClientHeaders(CallerHeaders.class)
@RegisterProvider(Refusals.class)
public interface IdentityClient {

    /** Who the caller is. */
    @GET
    @Path("me")
    Uni<MeView> me();

    /** Opens an account by its user name. */
    @POST
    @Path("accounts")
    Uni<AccountView> openAccount(AccountRequest account);

    /** Gives a role. */
    @POST
    @Path("grants")
    Uni<GrantView> giveGrant(GrantRequest grant);

    /** Ends a grant now. */
    @DELETE
    @Path("grants/{id}")
    Uni<GrantView> endGrant(@RestPath UUID id);

    /** What an account holds and held. */
    @GET
    @Path("grants")
    Uni<Page<GrantView>> grants(@RestQuery String holder, @RestQuery int first, @RestQuery @Nullable String after);

    /** Who changed a grant, when and how. */
    @GET
    @Path("grants/{id}/audit")
    Uni<Page<GrantAuditView>> grantAudit(@RestPath UUID id, @RestQuery int first, @RestQuery @Nullable String after);

    /** The devices of a teacher, or of the caller where none is named. */
    @GET
    @Path("devices")
    Uni<Page<DeviceView>> devices(
            @RestQuery @Nullable UUID teacher, @RestQuery int first, @RestQuery @Nullable String after);

    /** Enrolls the keys of a device for the caller. */
    @POST
    @Path("devices")
    Uni<DeviceView> enrollDevice(DeviceEnrollment device);

    /** Revokes all keys of a device now. */
    @DELETE
    @Path("devices/{id}")
    Uni<DeviceView> revokeDevice(@RestPath UUID id);

    /** Who of a school has a claim code. */
    @GET
    @Path("claim-codes")
    Uni<Page<ClaimCodeView>> claimCodes(
            @RestQuery UUID school, @RestQuery int first, @RestQuery @Nullable String after);

    /** The part of a device's sync that this service owns: devices enrolled without a network. */
    @POST
    @Path("sync")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<ServiceSyncAnswer> sync(byte[] body);
}
