/**
 * The queue of learning records that wait for a person: those whose clock was far off, and those that nobody was permitted to write.
 * The manager of the center they belong to judges them; where there is none, the registrar of where the owner is posted. A service opens its
 * queue with {@code omuzgor.quarantine.open=true} and, in its migrations, a
 * function {@code place_of_record(r learning_record, day date)} that answers one row {@code (center_id uuid, school_id uuid, attendee uuid,
 * waits boolean)}: the center the record belongs to and where its owner is posted on that day, or null; whom it is about beside its owner, or
 * null; and whether a person is asked where it was not permitted. What else follows from a judgment is told by a
 * {@link tj.omuzgor.platform.quarantine.QuarantineRules} bean.
 */
@NullMarked
package tj.omuzgor.platform.quarantine;

import org.jspecify.annotations.NullMarked;
