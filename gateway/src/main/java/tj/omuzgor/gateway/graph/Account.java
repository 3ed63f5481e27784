package tj.omuzgor.gateway.graph;

import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.AccountView;

/** An account. */
@Description("An account")
public record Account(
        @Id @NonNull String id,
        @NonNull String username,
        @Id @Nullable UUID teacherId) {

    static Account of(AccountView view) {
        return new Account(view.id(), view.username(), view.teacherId());
    }
}
