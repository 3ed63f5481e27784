/**
 * The archive of all that is held of one person: what every service says, a file a section, and her documents. It is written while the
 * services speak; the gateway keeps nothing.
 */
@NullMarked
package tj.omuzgor.gateway.export;

import org.jspecify.annotations.NullMarked;
