package tj.omuzgor.gateway.client;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.MergeCandidateView;
import tj.omuzgor.contracts.identity.MergeDismissalRequest;
import tj.omuzgor.contracts.identity.MergeDismissalView;
import tj.omuzgor.contracts.identity.MergeRequest;
import tj.omuzgor.contracts.identity.MergeUndoRequest;
import tj.omuzgor.contracts.identity.MergeView;
import tj.omuzgor.contracts.page.Page;

/** Teachers whom the registry holds twice. */
@Path("merges")
@RegisterRestClient(configKey = "identity")
@RegisterClientHeaders(CallerHeaders.class)
@RegisterProvider(Refusals.class)
public interface MergeClient {

    /** Merges, the latest first. */
    @GET
    Uni<Page<MergeView>> merges(
            @RestQuery @Nullable UUID teacher, @RestQuery int first, @RestQuery @Nullable String after);

    /** One merge. */
    @GET
    @Path("{id}")
    Uni<MergeView> merge(@RestPath UUID id);

    /** Says that two teachers are one person. */
    @POST
    Uni<MergeView> merge(MergeRequest merge);

    /** Takes a merge back. */
    @POST
    @Path("{id}/undo")
    Uni<MergeView> undo(@RestPath UUID id, MergeUndoRequest undo);

    /** Pairs that may be one person. */
    @GET
    @Path("candidates")
    Uni<Page<MergeCandidateView>> candidates(
            @RestQuery @Nullable UUID unit, @RestQuery int first, @RestQuery @Nullable String after);

    /** Says that two who look alike are two persons. */
    @POST
    @Path("dismissals")
    Uni<MergeDismissalView> dismiss(MergeDismissalRequest dismissal);
}
