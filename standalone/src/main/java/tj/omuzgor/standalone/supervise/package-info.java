/**
 * Keeps processes running: start order, restarts with back-off, a clean stop, and orphans of an earlier run.
 */
@NullMarked
package tj.omuzgor.standalone.supervise;

import org.jspecify.annotations.NullMarked;
