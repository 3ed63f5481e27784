/**
 * What other services published, applied once: handlers, the inbox revision of each subject and the offsets commit in one transaction.
 * What cannot be applied becomes a dead letter that an administrator replays.
 */
@NullMarked
package tj.omuzgor.platform.inbox;

import org.jspecify.annotations.NullMarked;
