/** What concerns a teacher and changed, for her devices: present states in the order of their change, read by a stateless cursor. */
@NullMarked
package tj.omuzgor.platform.feed;

import org.jspecify.annotations.NullMarked;
