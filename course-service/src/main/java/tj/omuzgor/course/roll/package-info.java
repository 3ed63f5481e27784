/**
 * The roll of a cohort: who is in it, by name, and whom trainers saw at which session.
 * For those who work at the cohort's center, and nobody else.
 */
@NullMarked
package tj.omuzgor.course.roll;

import org.jspecify.annotations.NullMarked;
