@NullMarked
package tj.omuzgor.platform.text;

import org.jspecify.annotations.NullMarked;
