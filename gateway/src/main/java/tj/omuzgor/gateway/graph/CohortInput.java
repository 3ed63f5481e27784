package tj.omuzgor.gateway.graph;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import tj.omuzgor.contracts.course.CohortRequest;

/** A cohort to open; the same center, version and name is the same cohort. */
@Input("CohortInput")
@Description("A cohort to open; the same center, version and name is the same cohort")
public record CohortInput(
        @Id @NonNull String courseVersionId,
        @Id @NonNull String centerId,
        @NonNull String name,
        int places,
        @NonNull List<@NonNull SessionInput> sessions) {

    CohortRequest request(String at) {
        return new CohortRequest(
                Given.id(courseVersionId, at + "/courseVersionId"),
                Given.id(centerId, at + "/centerId"),
                name,
                places,
                Given.each(sessions, at + "/sessions", SessionInput::request));
    }
}
