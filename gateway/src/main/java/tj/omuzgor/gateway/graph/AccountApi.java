package tj.omuzgor.gateway.graph;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import tj.omuzgor.gateway.client.Services;
import tj.omuzgor.platform.caller.Roles;

/** The caller and accounts. */
@GraphQLApi
public class AccountApi {
    private final Services services;

    AccountApi(Services services) {
        this.services = services;
    }

    /** Who the caller is. */
    @Query
    @Description("Who the caller is")
    @Authenticated
    public Uni<@NonNull Me> me() {
        return services.identity(identity -> identity.me()).map(Me::of);
    }

    /** Opens an account by its user name. */
    @Mutation
    @Description("Opens an account by its user name")
    @RolesAllowed({Roles.REGISTRAR, Roles.ADMIN})
    public Uni<@NonNull Account> openAccount(@NonNull AccountInput account) {
        return At.argument("account", at -> services.identity(identity -> identity.openAccount(account.request(at))))
                .map(Account::of);
    }
}
