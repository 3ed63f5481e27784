/** What a data folder keeps and refuses. */
@NullMarked
package tj.omuzgor.standalone.data;

import org.jspecify.annotations.NullMarked;
