@NullMarked
package tj.omuzgor.platform.id;

import org.jspecify.annotations.NullMarked;
