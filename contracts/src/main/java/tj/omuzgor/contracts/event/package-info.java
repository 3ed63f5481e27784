/** What every published event has in common: the annotation that names its topic and the subject it is a state of. */
@NullMarked
package tj.omuzgor.contracts.event;

import org.jspecify.annotations.NullMarked;
