@NullMarked
package tj.omuzgor.platform.alias;

import org.jspecify.annotations.NullMarked;
