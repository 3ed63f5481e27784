/**
 * Runs the programs of the module {@code benchmarks} beside a system that was started for them.
 */
@NullMarked
package tj.omuzgor.standalone.bench;

import org.jspecify.annotations.NullMarked;
