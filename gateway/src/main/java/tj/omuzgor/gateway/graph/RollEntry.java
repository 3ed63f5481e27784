package tj.omuzgor.gateway.graph;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.course.RollEntryView;

/** A line of the roll of a cohort. */
@Description("A line of the roll of a cohort")
public record RollEntry(
        @Id @NonNull UUID enrollmentId,
        @Id @NonNull UUID teacherId,
        @Nullable String name,
        @Id @NonNull List<@NonNull UUID> attendedSessions,
        @Nullable Instant completedAt) {

    static RollEntry of(RollEntryView view) {
        return new RollEntry(
                view.enrollmentId(), view.teacherId(), view.name(), view.attendedSessions(), view.completedAt());
    }
}
