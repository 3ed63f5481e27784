package tj.omuzgor.gateway.graph;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.course.EnrollmentStatus;
import tj.omuzgor.contracts.course.EnrollmentView;

/** One teacher on one course version, with the progress. */
@Description("One teacher on one course version, with the progress")
public record Enrollment(
        @Id @NonNull UUID id,
        @Id @NonNull UUID teacherId,
        @Id @NonNull UUID courseVersionId,
        @Id @Nullable UUID cohortId,
        @NonNull EnrollmentStatus status,
        @NonNull Instant enrolledAt,
        @Nullable Instant completedAt,
        @NonNull List<@NonNull ActivityProgress> activities) {

    static Enrollment of(EnrollmentView view) {
        return new Enrollment(
                view.id(),
                view.teacherId(),
                view.courseVersionId(),
                view.cohortId(),
                view.status(),
                view.enrolledAt(),
                view.completedAt(),
                view.activities().stream().map(ActivityProgress::of).toList());
    }
}
