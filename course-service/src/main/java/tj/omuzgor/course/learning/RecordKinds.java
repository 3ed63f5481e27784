package tj.omuzgor.course.learning;

import java.util.Set;

/** The kinds of records that learning is made of. */
final class RecordKinds {
    static final String REQUESTED = "enrollment.requested";
    static final String PROGRESSED = "activity.progressed";
    static final String COMPLETED = "activity.completed";
    static final String RECORDED = "attendance.recorded";
    static final String CLAIMED = "attendance.claimed";
    static final Set<String> ALL = Set.of(REQUESTED, PROGRESSED, COMPLETED, RECORDED, CLAIMED);
    static final Set<String> LEARNED = Set.of(PROGRESSED, COMPLETED);

    private RecordKinds() {}
}
