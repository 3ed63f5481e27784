package tj.omuzgor.gateway.graph;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.course.ActivityProgressView;

/** How far one activity came. */
@Description("How far one activity came")
public record ActivityProgress(
        @Id @NonNull UUID activityId,
        int seen,
        int planned,
        int activeSeconds,
        @Nullable Instant completedAt,
        @Nullable BigDecimal scorePercent) {

    static ActivityProgress of(ActivityProgressView view) {
        return new ActivityProgress(
                view.activityId(),
                view.seen(),
                view.planned(),
                Math.toIntExact(view.activeSeconds()),
                view.completedAt(),
                view.scorePercent());
    }
}
