/** Tests of the queue of records that wait for a person. */
@NullMarked
package tj.omuzgor.platform.quarantine;

import org.jspecify.annotations.NullMarked;
