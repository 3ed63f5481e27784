/**
 * Marking as a pure function of the items of a form and the responses to them. It knows neither clock nor database, so that the same
 * attempt gets the same mark whenever and wherever it is marked.
 */
@NullMarked
package tj.omuzgor.assessment.marking;

import org.jspecify.annotations.NullMarked;
