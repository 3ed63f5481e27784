/** This service's replica of the tree of org units and centers: whether a grant at one place covers another. */
@NullMarked
package tj.omuzgor.platform.place;

import org.jspecify.annotations.NullMarked;
