/**
 * Forms and attempts. A form is drawn in advance for every enrollment and quiz it meets, so that it can be answered offline; the answers
 * arrive as learning records and are marked in the transaction that stores them. Course versions and enrollments are replicas by events.
 */
@NullMarked
package tj.omuzgor.assessment.attempt;

import org.jspecify.annotations.NullMarked;
