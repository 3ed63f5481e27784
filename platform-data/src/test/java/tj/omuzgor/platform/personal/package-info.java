@NullMarked
package tj.omuzgor.platform.personal;

import org.jspecify.annotations.NullMarked;
