/** The shapes of the coverage API; coverage-service publishes no events. */
@NullMarked
package tj.omuzgor.contracts.coverage;

import org.jspecify.annotations.NullMarked;
