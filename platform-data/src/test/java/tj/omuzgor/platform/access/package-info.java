@NullMarked
package tj.omuzgor.platform.access;

import org.jspecify.annotations.NullMarked;
