package tj.omuzgor.gateway.graph;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.certification.IssuableView;

/** A completion that has no certificate yet. */
@Description("A completion that has no certificate yet")
public record Issuable(
        @Id @NonNull UUID enrollmentId,
        @Id @NonNull UUID teacherId,
        @Nullable String name,
        @Id @NonNull UUID courseVersionId,
        @Id @NonNull UUID centerId,
        @NonNull Instant completedAt) {

    static Issuable of(IssuableView view) {
        return new Issuable(
                view.enrollmentId(),
                view.teacherId(),
                view.name(),
                view.courseVersionId(),
                view.centerId(),
                view.completedAt());
    }
}
