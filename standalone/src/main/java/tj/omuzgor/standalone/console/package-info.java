/**
 * What the person at the terminal sees: the only place that writes to standard output.
 */
@NullMarked
package tj.omuzgor.standalone.console;

import org.jspecify.annotations.NullMarked;
