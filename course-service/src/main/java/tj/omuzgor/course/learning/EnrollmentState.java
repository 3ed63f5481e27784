package tj.omuzgor.course.learning;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.course.EnrollmentStatus;
import tj.omuzgor.contracts.course.PublishedActivity;
import tj.omuzgor.course.catalog.CoursePlan;

/**
 * The state of one teacher on one course version: a pure function of the set of facts. Arrival order, repetition and batching cannot
 * matter, because nothing here remembers.
 *
 * @param enrolledAt effective time of the first wish that counts; null where none does, and then she is not on it
 * @param cohortId the cohort of the first wish that names one
 * @param aliases the ids that clients made for it, ascending
 * @param started whether anything of it was done
 * @param attended the sessions she was seen at, in their order
 * @param attendedCenterId the center of the first of them
 * @param activities in the order of the version
 * @param completedAt the effective instant at which the last requirement was met; null while open
 * @param standings of every record among the facts
 */
record EnrollmentState(
        @Nullable Instant enrolledAt,
        @Nullable UUID cohortId,
        List<UUID> aliases,
        boolean started,
        List<UUID> attended,
        @Nullable UUID attendedCenterId,
        List<ActivityState> activities,
        @Nullable Instant completedAt,
        Map<UUID, Standing> standings) {

    /** Derives it. */
    static EnrollmentState derive(Facts facts) {
        Map<UUID, Standing> standings = new HashMap<>();
        List<Facts.Request> requests = facts.requests().stream()
                .sorted(Facts.Request.ORDER)
                .filter(request -> counts(standings, request.id(), requestStanding(facts, request)))
                .toList();
        CoursePlan plan = facts.plan();
        if (plan == null || requests.isEmpty()) {
            facts.records().forEach(record -> standings.put(record.id(), Standing.ENROLLMENT_UNKNOWN));
            return notOnIt(plan, standings);
        }
        Set<UUID> ids = new HashSet<>(Set.of(facts.key().enrollmentId()));
        requests.stream().map(Facts.Request::alias).filter(Objects::nonNull).forEach(ids::add);
        return onIt(facts, plan, requests, ids, standings);
    }

    private static EnrollmentState notOnIt(@Nullable CoursePlan plan, Map<UUID, Standing> standings) {
        List<ActivityState> untouched = plan == null
                ? List.of()
                : plan.activities().stream().map(ActivityState::untouched).toList();
        return new EnrollmentState(null, null, List.of(), false, List.of(), null, untouched, null, standings);
    }

    private static EnrollmentState onIt(
            Facts facts, CoursePlan plan, List<Facts.Request> requests, Set<UUID> ids, Map<UUID, Standing> standings) {
        List<Facts.Learned> records = facts.records().stream()
                .filter(record -> counts(standings, record.id(), Standing.of(record, plan, ids, facts.teacher())))
                .toList();
        List<Facts.Attendance> attendances = facts.attendances().stream()
                .sorted(Facts.Attendance.ORDER)
                .distinct()
                .toList();
        List<Facts.Grade> grades = facts.grades().stream()
                .filter(grade -> ids.contains(grade.enrollmentId()))
                .toList();
        List<ActivityState> activities = plan.activities().stream()
                .map(activity -> state(activity, records, attendances, grades))
                .toList();
        return new EnrollmentState(
                requests.getFirst().at(),
                requests.stream()
                        .map(Facts.Request::cohortId)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                requests.stream()
                        .map(Facts.Request::alias)
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted()
                        .toList(),
                !records.isEmpty() || !attendances.isEmpty() || !grades.isEmpty(),
                attendances.stream().map(Facts.Attendance::sessionId).distinct().toList(),
                attendances.isEmpty() ? null : attendances.getFirst().centerId(),
                activities,
                completedAt(activities),
                standings);
    }

    private static ActivityState state(
            PublishedActivity activity,
            List<Facts.Learned> records,
            List<Facts.Attendance> attendances,
            List<Facts.Grade> grades) {
        UUID id = activity.id();
        return new ActivityDerivation(activity)
                .records(records.stream()
                        .filter(one -> one.activityId().equals(id))
                        .toList())
                .attendances(attendances.stream()
                        .filter(one -> one.activityId().equals(id))
                        .toList())
                .grades(grades.stream()
                        .filter(one -> one.activityId().equals(id))
                        .toList())
                .state();
    }

    /** The effective instant at which the last of them was completed; null while one is open. */
    static @Nullable Instant completedAt(List<ActivityState> activities) {
        Instant last = Instant.MIN;
        for (ActivityState activity : activities) {
            Instant at = activity.completedAt();
            if (at == null) {
                return null;
            }
            last = at.isAfter(last) ? at : last;
        }
        return last;
    }

    /** A wish that is no record was made by a request, which was judged then. */
    private static Standing requestStanding(Facts facts, Facts.Request request) {
        if (facts.plan() == null) {
            return Standing.VERSION_UNKNOWN;
        }
        if (!request.cohortFits()) {
            return Standing.COHORT_UNKNOWN;
        }
        return request.alias() == null ? Standing.COUNTS : Standing.of(facts.teacher(), request.at());
    }

    private static boolean counts(Map<UUID, Standing> standings, UUID id, Standing standing) {
        standings.put(id, standing);
        return standing == Standing.COUNTS;
    }

    /**
     * How far it came.
     *
     * @param seated whether she has a place in the cohort, or wished for none
     */
    EnrollmentStatus status(boolean seated) {
        if (enrolledAt == null) {
            return EnrollmentStatus.WITHDRAWN;
        }
        if (started) {
            return EnrollmentStatus.STARTED;
        }
        return seated ? EnrollmentStatus.ENROLLED : EnrollmentStatus.WAITING;
    }
}
