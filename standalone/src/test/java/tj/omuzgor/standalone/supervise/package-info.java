/** Start order, restarts, stops and orphans, with shell scripts as processes. */
@NullMarked
package tj.omuzgor.standalone.supervise;

import org.jspecify.annotations.NullMarked;
