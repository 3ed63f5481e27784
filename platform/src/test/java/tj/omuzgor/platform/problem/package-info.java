@NullMarked
package tj.omuzgor.platform.problem;

import org.jspecify.annotations.NullMarked;
