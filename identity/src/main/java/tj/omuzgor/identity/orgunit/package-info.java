/**
 * The tree of places: country, regions, districts, schools, and the centers that hang on it. Definitions come as whole batches and are
 * told apart by their codes. Other features ask here which school a code means and what a caller's units cover.
 */
@NullMarked
package tj.omuzgor.identity.orgunit;

import org.jspecify.annotations.NullMarked;
