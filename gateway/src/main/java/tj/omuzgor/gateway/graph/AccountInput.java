package tj.omuzgor.gateway.graph;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.AccountRequest;

/** Opens an account; the user name decides whether it is new. */
@Input("AccountInput")
@Description("Opens an account; the user name decides whether it is new")
public record AccountInput(
        @NonNull String username,
        @Nullable String password,
        @Id @Nullable String teacherId,
        @NonNull String family,
        @NonNull String given) {

    AccountRequest request(String at) {
        return new AccountRequest(username, password, Given.idOrNull(teacherId, at + "/teacherId"), family, given);
    }
}
