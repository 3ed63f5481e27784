/**
 * The whole system on one machine by one command: the command line, and the stack as a library for tests and benchmarks.
 */
@NullMarked
package tj.omuzgor.standalone;

import org.jspecify.annotations.NullMarked;
