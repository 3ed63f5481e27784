package tj.omuzgor.gateway.graph;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.DatedParent;

/** Where a place hung from a day to a day. */
@Description("Where a place hung from a day to a day")
public record PlaceParent(
        @Id @NonNull UUID parentId,
        @Nullable LocalDate from,

        @Nullable @Description("First day on which it hung elsewhere")
        LocalDate to,

        @NonNull Instant recordedAt,
        @Nullable Instant withdrawnAt) {

    static PlaceParent of(DatedParent view) {
        return new PlaceParent(view.parentId(), view.from(), view.to(), view.recordedAt(), view.withdrawnAt());
    }
}
