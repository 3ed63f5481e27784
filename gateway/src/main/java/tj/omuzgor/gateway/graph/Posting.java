package tj.omuzgor.gateway.graph;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A teacher at a school from a day to a day. */
@Description("A teacher at a school from a day to a day; one that was withdrawn as wrong stays in the record")
public record Posting(
        @Id @NonNull UUID schoolId,
        @Description("One posting is primary at any time") boolean primary,
        @NonNull LocalDate from,

        @Nullable @Description("First day on which it no longer holds")
        LocalDate to,

        @NonNull Instant recordedAt,
        @Nullable Instant withdrawnAt) {

    static Posting of(tj.omuzgor.contracts.identity.Posting view) {
        return new Posting(
                view.schoolId(), view.primary(), view.from(), view.to(), view.recordedAt(), view.withdrawnAt());
    }
}
