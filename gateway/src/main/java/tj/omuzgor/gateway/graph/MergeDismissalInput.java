package tj.omuzgor.gateway.graph;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import tj.omuzgor.contracts.identity.MergeDismissalRequest;

/** Says that two teachers who look alike are two persons. */
@Input("MergeDismissalInput")
@Description("Says that two teachers who look alike are two persons")
public record MergeDismissalInput(
        @Id @NonNull String teacherId,
        @Id @NonNull String otherId,
        @NonNull @Description("How it is known") String reason) {

    MergeDismissalRequest request(String at) {
        return new MergeDismissalRequest(
                Given.id(teacherId, at + "/teacherId"), Given.id(otherId, at + "/otherId"), reason);
    }
}
