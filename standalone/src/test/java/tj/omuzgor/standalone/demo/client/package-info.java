/** What the client of the demo computes by itself. */
@NullMarked
package tj.omuzgor.standalone.demo.client;

import org.jspecify.annotations.NullMarked;
