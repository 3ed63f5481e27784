/** A service of one resource, to see the fixtures at work. */
@NullMarked
package tj.omuzgor.test.app;

import org.jspecify.annotations.NullMarked;
