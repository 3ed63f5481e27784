package tj.omuzgor.gateway.graph;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import tj.omuzgor.contracts.identity.MergeRequest;

/** Says that two teachers are one person; whoever counts as either of them comes along. */
@Input("MergeInput")
@Description("Says that two teachers are one person; whoever counts as either of them comes along")
public record MergeInput(
        @Id @NonNull @Description("Made by the client, UUIDv7; the same again has no further effect")
        String id,

        @Id @NonNull @Description("Who counts as the other one from now on")
        String teacherId,

        @Id @NonNull @Description("Whom the person stays known as")
        String personId,

        @NonNull String reason) {

    MergeRequest request(String at) {
        return new MergeRequest(
                Given.id(id, at + "/id"),
                Given.id(teacherId, at + "/teacherId"),
                Given.id(personId, at + "/personId"),
                reason);
    }
}
