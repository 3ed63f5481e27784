package tj.omuzgor.gateway.graph;

import static tj.omuzgor.gateway.graph.Window.PAGE;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.gateway.client.Services;
import tj.omuzgor.platform.caller.Caller;
import tj.omuzgor.platform.caller.Roles;

/** Grants: given and ended by those who hold more, read by their holder too. */
@GraphQLApi
public class GrantApi {
    private final Services services;
    private final Caller caller;

    GrantApi(Services services, Caller caller) {
        this.services = services;
        this.caller = caller;
    }

    /** What an account holds and held. */
    @Query
    @Description(
            "What an account holds and held: the caller's own where none is named, of others what she may give herself")
    @Authenticated
    public Uni<@NonNull GrantConnection> grants(
            @Nullable String holder, @DefaultValue(PAGE) @Nullable Integer first, @Nullable String after) {
        var window = Window.of(first, after);
        var account = holder == null ? caller.id() : holder;
        return At.query(services.identity(identity -> identity.grants(account, window.limit(), window.base())))
                .map(page -> GrantConnection.of(window.slice(page, Grant::of)));
    }

    /** Who changed a grant, when and how; absent where the caller sees none. */
    @Query
    @Description("Who changed a grant, when and how; absent where the caller neither holds it nor may give it")
    @Authenticated
    public Uni<@Nullable GrantChangeConnection> grantAudit(
            @Id @NonNull String grantId, @DefaultValue(PAGE) @Nullable Integer first, @Nullable String after) {
        var window = Window.of(first, after);
        return Found.orAbsent(
                services.identity(
                        identity -> identity.grantAudit(Given.id(grantId, "/grantId"), window.limit(), window.base())),
                page -> GrantChangeConnection.of(window.slice(page, GrantChange::of)));
    }

    /** Gives a role. */
    @Mutation
    @Description("Gives a role")
    @RolesAllowed({Roles.REGISTRAR, Roles.CENTER_MANAGER, Roles.ADMIN})
    public Uni<@NonNull Grant> giveGrant(@NonNull GrantInput grant) {
        return At.argument("grant", at -> services.identity(identity -> identity.giveGrant(grant.request(at))))
                .map(Grant::of);
    }

    /** Ends a grant now. */
    @Mutation
    @Description("Ends a grant now")
    @RolesAllowed({Roles.REGISTRAR, Roles.CENTER_MANAGER, Roles.ADMIN})
    public Uni<@NonNull Grant> endGrant(@Id @NonNull String id) {
        return services.identity(identity -> identity.endGrant(Given.id(id, "/id")))
                .map(Grant::of);
    }
}
