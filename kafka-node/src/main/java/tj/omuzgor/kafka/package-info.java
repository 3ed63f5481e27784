/**
 * One Kafka node in KRaft mode as a process of its own: broker and controller together, on loopback only.
 *
 * <p>It serves a single machine and the tests; a cluster runs Kafka as its operator provides it.
 */
@NullMarked
package tj.omuzgor.kafka;

import org.jspecify.annotations.NullMarked;
