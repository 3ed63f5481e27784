package tj.omuzgor.gateway.graph;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import tj.omuzgor.contracts.identity.MergeDismissalView;

/** That two teachers who look alike are two persons. */
@Description("That two teachers who look alike were found to be two persons; the first who said so stands")
public record MergeDismissal(
        @Id @NonNull UUID teacherId,
        @Id @NonNull UUID otherId,
        @NonNull String reason,
        @NonNull @Description("The account that decided") String dismissedBy,
        @NonNull Instant dismissedAt) {

    static MergeDismissal of(MergeDismissalView view) {
        return new MergeDismissal(
                view.teacherId(), view.otherId(), view.reason(), view.dismissedBy(), view.dismissedAt());
    }
}
