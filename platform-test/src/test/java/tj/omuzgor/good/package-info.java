@NullMarked
package tj.omuzgor.good;

import org.jspecify.annotations.NullMarked;
