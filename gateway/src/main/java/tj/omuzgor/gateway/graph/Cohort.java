package tj.omuzgor.gateway.graph;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import tj.omuzgor.contracts.course.CohortView;

/** A group taking one course version at one center. */
@Description("A group taking one course version at one center")
public record Cohort(
        @Id @NonNull UUID id,
        @Id @NonNull UUID courseVersionId,
        @Id @NonNull UUID centerId,
        @NonNull String name,
        int places,
        int enrolled,
        @NonNull List<@NonNull Session> sessions) {

    static Cohort of(CohortView view) {
        return new Cohort(
                view.id(),
                view.courseVersionId(),
                view.centerId(),
                view.name(),
                view.places(),
                view.enrolled(),
                view.sessions().stream().map(Session::of).toList());
    }
}
