/**
 * The archive of all that is held of one person: what every service says, a file a section, and her documents. It is made as a file
 * before the answer begins, so that nobody gets a part of it and a slow reader holds nothing at the services; the file goes with the answer.
 */
@NullMarked
package tj.omuzgor.gateway.export;

import org.jspecify.annotations.NullMarked;
