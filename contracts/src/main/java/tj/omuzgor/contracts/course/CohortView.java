package tj.omuzgor.contracts.course;

import java.util.List;
import java.util.UUID;

/** A cohort as answered. */
public record CohortView(
        UUID id,
        UUID courseVersionId,
        UUID centerId,
        String name,
        int places,
        int enrolled,
        List<PublishedSession> sessions) {}
