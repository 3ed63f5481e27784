/**
 * Cohorts: a group taking one course version at one center, with its places and its meetings.
 * A center's manager opens them; everyone signed in may look for one to join.
 * Others read them through {@link tj.omuzgor.course.cohort.Cohorts}.
 */
@NullMarked
package tj.omuzgor.course.cohort;

import org.jspecify.annotations.NullMarked;
