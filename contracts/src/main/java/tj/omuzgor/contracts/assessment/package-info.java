/** What assessment-service publishes: assessments and graded attempts, and the shapes of its API. */
@NullMarked
package tj.omuzgor.contracts.assessment;

import org.jspecify.annotations.NullMarked;
