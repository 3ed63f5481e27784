/** The languages a caller reads, and the choice among the texts there are. */
@NullMarked
package tj.omuzgor.platform.text;

import org.jspecify.annotations.NullMarked;
