/** The structure of the launcher. */
@NullMarked
package tj.omuzgor.standalone;

import org.jspecify.annotations.NullMarked;
