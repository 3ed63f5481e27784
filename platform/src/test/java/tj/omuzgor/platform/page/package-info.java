@NullMarked
package tj.omuzgor.platform.page;

import org.jspecify.annotations.NullMarked;
