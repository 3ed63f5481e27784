/** Refusals as RFC 9457 problem details: one way to state them, one place that words them in the caller's language, and a mapper for everything a request can run into. */
@NullMarked
package tj.omuzgor.platform.problem;

import org.jspecify.annotations.NullMarked;
