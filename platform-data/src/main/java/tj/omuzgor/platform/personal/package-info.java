/**
 * All that a service holds of one person, for herself or on demand of those who keep her registry: one resource, fed by sections that each
 * service contributes. Nothing is gathered in memory, and nothing of other persons goes out.
 */
@NullMarked
package tj.omuzgor.platform.personal;

import org.jspecify.annotations.NullMarked;
