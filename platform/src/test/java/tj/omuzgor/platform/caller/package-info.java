@NullMarked
package tj.omuzgor.platform.caller;

import org.jspecify.annotations.NullMarked;
