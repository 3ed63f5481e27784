package tj.omuzgor.gateway.graph;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import tj.omuzgor.contracts.course.PublishedSession;

/** One meeting of a cohort, for one face-to-face activity. */
@Description("One meeting of a cohort, for one face-to-face activity")
public record Session(
        @Id @NonNull UUID id,
        @Id @NonNull UUID activityId,
        @NonNull Instant startsAt,
        @NonNull Instant endsAt,
        @NonNull String place) {

    static Session of(PublishedSession view) {
        return new Session(view.id(), view.activityId(), view.startsAt(), view.endsAt(), view.place());
    }
}
