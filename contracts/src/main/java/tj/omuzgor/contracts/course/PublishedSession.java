package tj.omuzgor.contracts.course;

import java.time.Instant;
import java.util.UUID;

/** One meeting of a cohort, for one face-to-face activity. */
public record PublishedSession(UUID id, UUID activityId, Instant startsAt, Instant endsAt, String place) {}
