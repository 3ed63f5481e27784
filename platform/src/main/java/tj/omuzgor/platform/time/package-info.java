/** The clock to inject, and the zone in which policies count days. */
@NullMarked
package tj.omuzgor.platform.time;

import org.jspecify.annotations.NullMarked;
