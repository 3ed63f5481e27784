package tj.omuzgor.course.cohort;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.course.CohortChange;
import tj.omuzgor.contracts.course.CohortRequest;

/**
 * A session as somebody wishes it.
 *
 * @param id the session that is meant; null where it is to be a new one
 * @param startsAt in microseconds, as the database keeps it
 */
record PlannedSession(@Nullable UUID id, UUID activityId, Instant startsAt, Instant endsAt, String place) {

    /** By time; ids say nothing of it. */
    static final Comparator<PlannedSession> ORDER = Comparator.comparing(PlannedSession::startsAt)
            .thenComparing(PlannedSession::endsAt)
            .thenComparing(PlannedSession::activityId)
            .thenComparing(PlannedSession::place);

    /** Cuts the times. */
    PlannedSession {
        startsAt = startsAt.truncatedTo(ChronoUnit.MICROS);
        endsAt = endsAt.truncatedTo(ChronoUnit.MICROS);
    }

    static List<PlannedSession> of(CohortRequest request) {
        return request.sessions().stream()
                .map(one -> new PlannedSession(null, one.activityId(), one.startsAt(), one.endsAt(), one.place()))
                .toList();
    }

    static List<PlannedSession> of(CohortChange change) {
        return change.sessions().stream()
                .map(one -> new PlannedSession(one.id(), one.activityId(), one.startsAt(), one.endsAt(), one.place()))
                .toList();
    }

    /** The same meeting, whichever session it is. */
    PlannedSession unnamed() {
        return new PlannedSession(null, activityId, startsAt, endsAt, place);
    }
}
