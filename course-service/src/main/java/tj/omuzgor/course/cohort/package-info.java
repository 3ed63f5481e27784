/**
 * Cohorts: a group taking one course version at one center, with its places and its meetings.
 * A center's manager opens and changes them, through Hibernate Reactive; everyone signed in may look for one to join.
 * Others learn what never changes of one through {@link tj.omuzgor.course.cohort.FindCohort}.
 */
@NullMarked
package tj.omuzgor.course.cohort;

import org.jspecify.annotations.NullMarked;
