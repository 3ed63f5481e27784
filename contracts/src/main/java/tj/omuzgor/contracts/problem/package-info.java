/** The shape of every error: RFC 9457 problem details. */
@NullMarked
package tj.omuzgor.contracts.problem;

import org.jspecify.annotations.NullMarked;
