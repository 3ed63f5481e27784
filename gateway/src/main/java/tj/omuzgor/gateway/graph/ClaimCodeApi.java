package tj.omuzgor.gateway.graph;

import static tj.omuzgor.gateway.graph.Window.PAGE;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.gateway.client.Services;
import tj.omuzgor.platform.caller.Roles;

/** Claim codes; they are issued by REST, which answers the slips to print. */
@GraphQLApi
public class ClaimCodeApi {
    private final Services services;

    ClaimCodeApi(Services services) {
        this.services = services;
    }

    /** Who of a school has a code, until when, and who used it. */
    @Query
    @Description("Who of a school has a claim code, until when, and who used it")
    @RolesAllowed({Roles.SCHOOL_HEAD, Roles.REGISTRAR, Roles.ADMIN})
    public Uni<@NonNull ClaimCodeConnection> claimCodes(
            @Id @NonNull String schoolId, @DefaultValue(PAGE) @Nullable Integer first, @Nullable String after) {
        var window = Window.of(first, after);
        return services.identity(
                        identity -> identity.claimCodes(Given.id(schoolId, "/schoolId"), window.limit(), window.base()))
                .map(page -> ClaimCodeConnection.of(window.slice(page, ClaimCode::of)));
    }
}
