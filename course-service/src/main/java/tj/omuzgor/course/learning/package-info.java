/**
 * Learning: records, attendance and marks become progress, completion and the state of an enrollment.
 * State is a pure function of the set of facts, ordered by effective time and id ({@link tj.omuzgor.course.learning.PersonState});
 * every new fact derives the enrollments of its person anew from all of them, in the transaction that stored it.
 */
@NullMarked
package tj.omuzgor.course.learning;

import org.jspecify.annotations.NullMarked;
