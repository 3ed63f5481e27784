/** What course-service publishes: course versions, cohorts, enrollments, completions, and the shapes of its API. */
@NullMarked
package tj.omuzgor.contracts.course;

import org.jspecify.annotations.NullMarked;
