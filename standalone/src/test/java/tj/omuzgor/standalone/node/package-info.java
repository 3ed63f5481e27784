/** Real processes, and the realm as it is imported. */
@NullMarked
package tj.omuzgor.standalone.node;

import org.jspecify.annotations.NullMarked;
