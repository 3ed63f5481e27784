package tj.omuzgor.gateway.graph;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.DatedCategory;
import tj.omuzgor.contracts.identity.QualificationCategory;

/** A qualification category and how long it is valid. */
@Description("A qualification category and how long it is valid")
public record Category(
        @NonNull QualificationCategory category,
        @NonNull LocalDate from,

        @Nullable @Description("First day on which it is no longer valid")
        LocalDate to,

        @NonNull Instant recordedAt,
        @Nullable Instant withdrawnAt) {

    static Category of(DatedCategory view) {
        return new Category(view.category(), view.from(), view.to(), view.recordedAt(), view.withdrawnAt());
    }
}
