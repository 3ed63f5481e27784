/** Reads the body of a sync without touching the bytes of its records: their digest is taken over what the device sent. */
@NullMarked
package tj.omuzgor.platform.sync;

import org.jspecify.annotations.NullMarked;
