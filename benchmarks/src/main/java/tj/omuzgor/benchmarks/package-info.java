/**
 * Benchmark programs. Each measures the running system through its public interface and, in the same run, a reference that says
 * what the machine gives.
 */
@NullMarked
package tj.omuzgor.benchmarks;

import org.jspecify.annotations.NullMarked;
