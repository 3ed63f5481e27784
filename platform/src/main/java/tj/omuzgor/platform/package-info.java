/** What every service needs once; it knows no word of the domain but roles and grants. */
@NullMarked
package tj.omuzgor.platform;

import org.jspecify.annotations.NullMarked;
