@NullMarked
package tj.omuzgor.test;

import org.jspecify.annotations.NullMarked;
