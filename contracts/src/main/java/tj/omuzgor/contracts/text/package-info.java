/** Text that people read, in the languages it exists in. */
@NullMarked
package tj.omuzgor.contracts.text;

import org.jspecify.annotations.NullMarked;
