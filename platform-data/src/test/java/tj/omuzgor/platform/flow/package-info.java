/** The plumbing at work on a real PostgreSQL and a real Kafka. */
@NullMarked
package tj.omuzgor.platform.flow;

import org.jspecify.annotations.NullMarked;
