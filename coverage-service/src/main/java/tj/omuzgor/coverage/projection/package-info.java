/**
 * The projection: facts of other services as rows that a figure is counted from. Each event is the whole present state of its subject,
 * with its own dated history, so that the rows are a function of the topics and an empty database fills itself again.
 */
@NullMarked
package tj.omuzgor.coverage.projection;

import org.jspecify.annotations.NullMarked;
