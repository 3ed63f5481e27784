package tj.omuzgor.course.cohort;

import tj.omuzgor.contracts.course.CohortView;

/** A cohort as answered, and the version that a change of it has to name. */
record VersionedCohort(CohortView view, int version) {
    static VersionedCohort of(Cohort cohort) {
        return new VersionedCohort(cohort.view(), cohort.version());
    }
}
