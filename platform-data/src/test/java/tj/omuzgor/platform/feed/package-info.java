@NullMarked
package tj.omuzgor.platform.feed;

import org.jspecify.annotations.NullMarked;
