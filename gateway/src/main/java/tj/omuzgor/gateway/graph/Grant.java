package tj.omuzgor.gateway.graph;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.GrantView;
import tj.omuzgor.contracts.identity.Role;

/** A role of an account at an org unit or center. */
@Description("A role of an account at an org unit or center")
public record Grant(
        @Id @NonNull UUID id,
        @NonNull String holder,
        @Id @Nullable UUID teacherId,
        @NonNull Role role,
        @Id @NonNull UUID unitId,
        @NonNull Instant from,
        @Nullable Instant to) {

    static Grant of(GrantView view) {
        return new Grant(
                view.id(), view.holder(), view.teacherId(), view.role(), view.unitId(), view.from(), view.to());
    }
}
