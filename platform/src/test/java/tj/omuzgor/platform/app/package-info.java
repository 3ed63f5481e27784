/** A service of one resource that runs into every error there is. */
@NullMarked
package tj.omuzgor.platform.app;

import org.jspecify.annotations.NullMarked;
