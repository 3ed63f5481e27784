/**
 * Who judges attempts that wait for a person: a replica of the centers of cohorts. The queue itself is the platform's, and so is what
 * follows from a judgment: an accepted attempt is marked as if it had just arrived.
 */
@NullMarked
package tj.omuzgor.assessment.quarantine;

import org.jspecify.annotations.NullMarked;
