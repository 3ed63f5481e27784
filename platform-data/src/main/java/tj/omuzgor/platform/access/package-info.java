/** Refuses tokens older than the last change of their account's grants, within seconds of that change. */
@NullMarked
package tj.omuzgor.platform.access;

import org.jspecify.annotations.NullMarked;
