@NullMarked
package tj.omuzgor.platform;

import org.jspecify.annotations.NullMarked;
