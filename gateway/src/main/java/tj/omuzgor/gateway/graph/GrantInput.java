package tj.omuzgor.gateway.graph;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.GrantRequest;
import tj.omuzgor.contracts.identity.Role;

/** Gives a role; the same role of the same account at the same place is given once. */
@Input("GrantInput")
@Description("Gives a role; the same role of the same account at the same place is given once")
public record GrantInput(
        @NonNull String holder,
        @NonNull Role role,
        @Id @NonNull String unitId,
        @NonNull Instant from,
        @Nullable Instant to) {

    GrantRequest request(String at) {
        return new GrantRequest(holder, role, Given.id(unitId, at + "/unitId"), from, to);
    }
}
