/** Cursor paging: the parameters, the opaque cursor, the page and its link to the next. */
@NullMarked
package tj.omuzgor.platform.page;

import org.jspecify.annotations.NullMarked;
