package tj.omuzgor.course.learning;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.course.EnrollmentStatus;

/**
 * The state of one enrollment: of one id on one version.
 *
 * @param enrolledAt effective time of the first wish that counts; null where none does, and then she is not on it
 * @param cohortId the cohort of the first wish that names one
 * @param cohortWishedAt effective time of that wish; the waiting list goes by it
 * @param aliases the ids that clients made for it, ascending
 * @param attainment what its person did
 */
record EnrollmentState(
        @Nullable Instant enrolledAt,
        @Nullable UUID cohortId,
        @Nullable Instant cohortWishedAt,
        List<UUID> aliases,
        Attainment attainment) {

    /**
     * Of an id with its wishes.
     *
     * @param requests those that count, in their order
     */
    static EnrollmentState of(List<Facts.Request> requests, Attainment attainment) {
        Facts.@Nullable Request forCohort = requests.stream()
                .filter(request -> request.cohortId() != null)
                .findFirst()
                .orElse(null);
        return new EnrollmentState(
                requests.getFirst().at(),
                forCohort == null ? null : forCohort.cohortId(),
                forCohort == null ? null : forCohort.at(),
                requests.stream()
                        .map(Facts.Request::alias)
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted()
                        .toList(),
                attainment);
    }

    /** Of an id without a wish. */
    static EnrollmentState none(Attainment untouched) {
        return new EnrollmentState(null, null, null, List.of(), untouched);
    }

    /**
     * How far it came.
     *
     * @param placed whether she has a place in the cohort, or wished for none
     */
    EnrollmentStatus status(boolean placed) {
        if (enrolledAt == null) {
            return EnrollmentStatus.WITHDRAWN;
        }
        if (attainment.started()) {
            return EnrollmentStatus.STARTED;
        }
        return placed ? EnrollmentStatus.ENROLLED : EnrollmentStatus.WAITING;
    }
}
