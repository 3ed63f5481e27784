/**
 * Facts that hold from a day to a day. What follows each other is a timeline: another value from a day on ends the one before, what was
 * wrong is withdrawn, nothing is deleted. Nothing here knows what the facts are of.
 */
@NullMarked
package tj.omuzgor.identity.dated;

import org.jspecify.annotations.NullMarked;
