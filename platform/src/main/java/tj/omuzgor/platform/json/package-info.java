/** How JSON is read from a request: strictly, while answers and events of others are read leniently. */
@NullMarked
package tj.omuzgor.platform.json;

import org.jspecify.annotations.NullMarked;
