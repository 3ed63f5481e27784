package tj.omuzgor.gateway.graph;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.DatedStatus;
import tj.omuzgor.contracts.identity.TeacherStatus;

/** That a teacher was away from a day to a day. */
@Description("That a teacher was away from a day to a day; on a day without one she is in post")
public record Absence(
        @NonNull TeacherStatus status,
        @NonNull LocalDate from,

        @Nullable @Description("First day on which it no longer holds")
        LocalDate to,

        @NonNull Instant recordedAt,
        @Nullable Instant withdrawnAt) {

    static Absence of(DatedStatus view) {
        return new Absence(view.status(), view.from(), view.to(), view.recordedAt(), view.withdrawnAt());
    }
}
