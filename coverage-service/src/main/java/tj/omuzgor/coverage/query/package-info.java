/**
 * Figures of coverage: how many teachers of a place satisfy a measure as of a day, counted from the projection when asked. Who may see a
 * place, and whether a figure could name a person, is decided here and nowhere else.
 */
@NullMarked
package tj.omuzgor.coverage.query;

import org.jspecify.annotations.NullMarked;
