package tj.omuzgor.gateway.graph;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.MergeView;

/** A decision that two teachers are one person. */
@Description("A decision that two teachers are one person; undone, it has no effect")
public record Merge(
        @Id @NonNull UUID id,

        @Id @NonNull @Description("Who counts as the person from then on")
        UUID teacherId,

        @Id @NonNull UUID personId,
        @NonNull String reason,
        @NonNull @Description("The account that decided") String mergedBy,
        @NonNull Instant mergedAt,

        @Nullable @Description("The account that took it back")
        String undoneBy,

        @Nullable Instant undoneAt,
        @Nullable String undoReason) {

    static Merge of(MergeView view) {
        return new Merge(
                view.id(),
                view.teacherId(),
                view.personId(),
                view.reason(),
                view.mergedBy(),
                view.mergedAt(),
                view.undoneBy(),
                view.undoneAt(),
                view.undoReason());
    }
}
