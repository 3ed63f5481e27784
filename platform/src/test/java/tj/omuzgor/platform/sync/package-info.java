@NullMarked
package tj.omuzgor.platform.sync;

import org.jspecify.annotations.NullMarked;
