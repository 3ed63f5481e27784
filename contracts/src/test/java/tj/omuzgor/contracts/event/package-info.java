/** Every event beside an example of its JSON. */
@NullMarked
package tj.omuzgor.contracts.event;

import org.jspecify.annotations.NullMarked;
