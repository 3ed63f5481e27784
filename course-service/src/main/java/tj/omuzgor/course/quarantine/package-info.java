/**
 * The queue of learning records that wait for a person: those whose clock was far off, and attendance that nobody was permitted to state.
 * The manager of the center they belong to judges them; where there is none, the registrar of where the owner is posted.
 * A judgment is one more fact, from which everything is derived as if the record had been judged so from the start.
 */
@NullMarked
package tj.omuzgor.course.quarantine;

import org.jspecify.annotations.NullMarked;
