package tj.omuzgor.gateway.client;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.CenterDefinition;
import tj.omuzgor.contracts.identity.CenterView;
import tj.omuzgor.contracts.identity.ChildrenView;
import tj.omuzgor.contracts.identity.OrgUnitDefinition;
import tj.omuzgor.contracts.identity.OrgUnitView;
import tj.omuzgor.contracts.identity.PlaceHistoryView;
import tj.omuzgor.contracts.page.Page;

/** Org units, schools and centers. */
@Path("/")
@RegisterRestClient(configKey = "identity")
@RegisterClientHeaders(CallerHeaders.class)
@RegisterProvider(Refusals.class)
public interface PlaceClient {

    /** Defines org units by their codes. */
    @PUT
    @Path("org-units")
    Uni<List<OrgUnitView>> defineOrgUnits(List<OrgUnitDefinition> units);

    /** Org units under a parent, of a kind or with a code or a number of others as {@code scheme:value}. */
    @GET
    @Path("org-units")
    Uni<Page<OrgUnitView>> orgUnits(
            @RestQuery @Nullable UUID parent,
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String code,
            @RestQuery @Nullable String externalId,
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

    /** The first org units under each of the parents, at most 200. */
    @GET
    @Path("org-units/children")
    Uni<List<ChildrenView>> children(@RestQuery("parent") List<UUID> parents, @RestQuery int first);

    /** The histories of org units, at most 200. */
    @GET
    @Path("org-units/histories")
    Uni<List<PlaceHistoryView>> orgUnitHistories(@RestQuery("id") List<UUID> ids);

    /** Schools within the caller's grants. */
    @GET
    @Path("schools")
    Uni<Page<OrgUnitView>> schools(
            @RestQuery @Nullable UUID unit, @RestQuery int first, @RestQuery @Nullable String after);

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

    /** The histories of centers, at most 200. */
    @GET
    @Path("centers/histories")
    Uni<List<PlaceHistoryView>> centerHistories(@RestQuery("id") List<UUID> ids);
}
