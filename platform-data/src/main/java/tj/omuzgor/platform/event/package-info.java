/** Events on Kafka as CloudEvents 1.0 in binary mode: names, headers, topics. What outbox and inbox share. */
@NullMarked
package tj.omuzgor.platform.event;

import org.jspecify.annotations.NullMarked;
