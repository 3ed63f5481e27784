/** What counts as stale. */
@NullMarked
package tj.omuzgor.standalone.build;

import org.jspecify.annotations.NullMarked;
