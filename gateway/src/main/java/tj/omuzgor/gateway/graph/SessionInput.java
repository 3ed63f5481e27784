package tj.omuzgor.gateway.graph;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import tj.omuzgor.contracts.course.SessionDraft;

/** A meeting to plan. */
@Input("SessionInput")
@Description("A meeting to plan")
public record SessionInput(
        @Id @NonNull String activityId,
        @NonNull Instant startsAt,
        @NonNull Instant endsAt,
        @NonNull String place) {

    SessionDraft request(String at) {
        return new SessionDraft(Given.id(activityId, at + "/activityId"), startsAt, endsAt, place);
    }
}
