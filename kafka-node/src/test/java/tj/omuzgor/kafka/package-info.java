/** The node from outside: as a process that is started, killed and started again. */
@NullMarked
package tj.omuzgor.kafka;

import org.jspecify.annotations.NullMarked;
