/** Identifiers: UUID version 7 (RFC 9562), which sort by the time they were made. */
@NullMarked
package tj.omuzgor.platform.id;

import org.jspecify.annotations.NullMarked;
