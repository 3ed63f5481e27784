package tj.omuzgor.gateway.client;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.AccountRequest;
import tj.omuzgor.contracts.identity.AccountView;
import tj.omuzgor.contracts.identity.CenterDefinition;
import tj.omuzgor.contracts.identity.CenterView;
import tj.omuzgor.contracts.identity.GrantRequest;
import tj.omuzgor.contracts.identity.GrantView;
import tj.omuzgor.contracts.identity.ImportView;
import tj.omuzgor.contracts.identity.MeView;
import tj.omuzgor.contracts.identity.OrgUnitDefinition;
import tj.omuzgor.contracts.identity.OrgUnitView;
import tj.omuzgor.contracts.identity.TeacherRegistration;
import tj.omuzgor.contracts.identity.TeacherView;
import tj.omuzgor.contracts.page.Page;
import tj.omuzgor.contracts.sync.ServiceSyncAnswer;

/** Org units, centers, teachers, accounts and grants. */
@Path("/")
@RegisterRestClient(configKey = "identity")
@RegisterClientHeaders(CallerHeaders.class)
@RegisterProvider(Refusals.class)
public interface IdentityClient {

    /** Who the caller is. */
    @GET
    @Path("me")
    Uni<MeView> me();

    /** Defines org units by their codes. */
    @PUT
    @Path("org-units")
    Uni<List<OrgUnitView>> defineOrgUnits(List<OrgUnitDefinition> units);

    /** Org units under a parent, of a kind or with a code. */
    @GET
    @Path("org-units")
    Uni<Page<OrgUnitView>> orgUnits(
            @RestQuery @Nullable UUID parent,
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String code,
            @RestQuery int first,
            @RestQuery @Nullable String after);

    /** One org unit. */
    @GET
    @Path("org-units/{id}")
    Uni<OrgUnitView> orgUnit(@RestPath UUID id);

    /** Org units by their ids, at most 200. */
    @GET
    @Path("org-units/by-ids")
    Uni<List<OrgUnitView>> orgUnits(@RestQuery("id") List<UUID> ids);

    /** Defines centers by their codes. */
    @PUT
    @Path("centers")
    Uni<List<CenterView>> defineCenters(List<CenterDefinition> centers);

    /** All centers. */
    @GET
    @Path("centers")
    Uni<Page<CenterView>> centers(@RestQuery int first, @RestQuery @Nullable String after);

    /** Centers by their ids, at most 200. */
    @GET
    @Path("centers/by-ids")
    Uni<List<CenterView>> centers(@RestQuery("id") List<UUID> ids);

    /** Registers teachers by their registry numbers. */
    @PUT
    @Path("teachers")
    Uni<List<TeacherView>> registerTeachers(List<TeacherRegistration> teachers);

    /** Teachers within the caller's grants. */
    @GET
    @Path("teachers")
    Uni<Page<TeacherView>> teachers(
            @RestQuery @Nullable UUID unit,
            @RestQuery @Nullable String search,
            @RestQuery int first,
            @RestQuery @Nullable String after);

    /** One teacher. */
    @GET
    @Path("teachers/{id}")
    Uni<TeacherView> teacher(@RestPath UUID id);

    /** One import of schools and teachers. */
    @GET
    @Path("imports/{id}")
    Uni<ImportView> findImport(@RestPath UUID id);

    /** Imports, the latest first. */
    @GET
    @Path("imports")
    Uni<Page<ImportView>> imports(@RestQuery int first, @RestQuery @Nullable String after);

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

    /** The part of a device's sync that this service owns: devices enrolled without a network. */
    @POST
    @Path("sync")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<ServiceSyncAnswer> sync(byte[] body);
}
