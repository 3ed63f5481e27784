@NullMarked
package tj.omuzgor.platform.outbox;

import org.jspecify.annotations.NullMarked;
