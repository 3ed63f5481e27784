/** The sync contract, version 1: the shapes that devices and services exchange. */
@NullMarked
package tj.omuzgor.contracts.sync;

import org.jspecify.annotations.NullMarked;
