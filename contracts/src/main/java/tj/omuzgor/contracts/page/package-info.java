/** The shape of every list that is handed out in pages. */
@NullMarked
package tj.omuzgor.contracts.page;

import org.jspecify.annotations.NullMarked;
