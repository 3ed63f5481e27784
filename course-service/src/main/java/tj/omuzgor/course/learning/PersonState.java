package tj.omuzgor.course.learning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tj.omuzgor.course.catalog.CoursePlan;

/**
 * The state of one person on one course version: a pure function of the set of facts. Arrival order, repetition and batching cannot
 * matter, nor which of her ids was found to be hers when, because nothing here remembers.
 *
 * <p>A wish enrolls the id that made it. What she did counts for every enrollment of hers on the version, whichever it names.
 *
 * @param enrollments by id of the teacher, for every id of hers
 * @param standings of every record among the facts
 */
record PersonState(Map<UUID, EnrollmentState> enrollments, Map<RecordRef, Standing> standings) {

    /** Derives it. */
    static PersonState derive(Facts facts) {
        Map<RecordRef, Standing> standings = new HashMap<>();
        Map<UUID, List<Facts.Request>> wishes = wishes(facts, standings);
        Set<UUID> names = names(facts, wishes);
        List<Facts.Learned> records = records(facts, names, standings);
        CoursePlan plan = facts.plan();
        Attainment attainment = plan == null || wishes.isEmpty()
                ? Attainment.none(plan)
                : Attainment.of(plan, records, facts.attendances(), grades(facts, names));
        Map<UUID, EnrollmentState> enrollments = new HashMap<>();
        for (UUID id : facts.person().ids()) {
            List<Facts.Request> own = wishes.get(id);
            enrollments.put(
                    id,
                    own == null ? EnrollmentState.none(Attainment.none(plan)) : EnrollmentState.of(own, attainment));
        }
        return new PersonState(enrollments, standings);
    }

    /** Those that count, in their order, by the id that made them. */
    private static Map<UUID, List<Facts.Request>> wishes(Facts facts, Map<RecordRef, Standing> standings) {
        Map<UUID, List<Facts.Request>> wishes = new HashMap<>();
        for (Facts.Request request :
                facts.requests().stream().sorted(Facts.Request.ORDER).toList()) {
            Standing standing = standing(facts, request);
            standings.put(request.ref(), standing);
            if (standing == Standing.COUNTS) {
                wishes.computeIfAbsent(request.teacherId(), id -> new ArrayList<>())
                        .add(request);
            }
        }
        return wishes;
    }

    /** A wish that is no record was made by a request, which was judged then. */
    private static Standing standing(Facts facts, Facts.Request request) {
        if (facts.plan() == null) {
            return Standing.VERSION_UNKNOWN;
        }
        if (!request.cohortFits()) {
            return Standing.COHORT_UNKNOWN;
        }
        return request.alias() == null
                ? Standing.COUNTS
                : Standing.of(facts.person(), request.teacherId(), request.at());
    }

    /** Every id that one of her enrollments is rightly called by. */
    private static Set<UUID> names(Facts facts, Map<UUID, List<Facts.Request>> wishes) {
        Set<UUID> names = new HashSet<>();
        wishes.forEach((id, requests) -> {
            names.add(new EnrollmentKey(id, facts.courseVersionId()).enrollmentId());
            for (Facts.Request request : requests) {
                UUID alias = request.alias();
                if (alias != null) {
                    names.add(alias);
                }
            }
        });
        return names;
    }

    /** Those that count: as with records, she must have been registered by then, and not have left. */
    private static List<Facts.Grade> grades(Facts facts, Set<UUID> names) {
        return facts.grades().stream()
                .filter(grade -> names.contains(grade.enrollmentId()))
                .filter(grade -> Standing.of(facts.person(), grade.teacherId(), grade.at()) == Standing.COUNTS)
                .toList();
    }

    /** Those that count. Two ids may hold the same record, sent before they were known to be one person: it counts once. */
    private static List<Facts.Learned> records(Facts facts, Set<UUID> names, Map<RecordRef, Standing> standings) {
        List<Facts.Learned> counting = new ArrayList<>();
        Set<UUID> counted = new HashSet<>();
        for (Facts.Learned record :
                facts.records().stream().sorted(Facts.Learned.ORDER).toList()) {
            Standing standing = Standing.of(record, facts.plan(), names, facts.person());
            standings.put(record.ref(), standing);
            if (standing == Standing.COUNTS && counted.add(record.id())) {
                counting.add(record);
            }
        }
        return counting;
    }
}
