/** Which teachers are one person: this service's replica of the merges that the registry decided, and the lock on all of a person. */
@NullMarked
package tj.omuzgor.platform.alias;

import org.jspecify.annotations.NullMarked;
