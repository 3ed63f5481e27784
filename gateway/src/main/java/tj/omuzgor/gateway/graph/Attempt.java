package tj.omuzgor.gateway.graph;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import tj.omuzgor.contracts.assessment.AttemptView;

/** A marked attempt. */
@Description("A marked attempt")
public record Attempt(
        @Id @NonNull UUID id,
        @Id @NonNull UUID enrollmentId,
        @Id @NonNull UUID activityId,
        @Id @NonNull UUID assessmentId,
        @NonNull BigDecimal scorePercent,
        boolean passed,
        @NonNull Instant submittedAt) {

    static Attempt of(AttemptView view) {
        return new Attempt(
                view.id(),
                view.enrollmentId(),
                view.activityId(),
                view.assessmentId(),
                view.scorePercent(),
                view.passed(),
                view.submittedAt());
    }
}
