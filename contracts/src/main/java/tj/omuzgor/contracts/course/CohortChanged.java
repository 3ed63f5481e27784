package tj.omuzgor.contracts.course;

import java.util.List;
import java.util.UUID;
import tj.omuzgor.contracts.event.Event;
import tj.omuzgor.contracts.event.EventType;

/** The state of a cohort: a group taking one version at one center. */
@EventType(topic = "course.cohort.v1", type = "tj.omuzgor.course.cohort-changed.v1")
public record CohortChanged(
        UUID id, UUID courseVersionId, UUID centerId, String name, int places, List<PublishedSession> sessions)
        implements Event {
    @Override
    public String subject() {
        return id.toString();
    }
}
