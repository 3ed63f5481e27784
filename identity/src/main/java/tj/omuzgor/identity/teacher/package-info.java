/**
 * Teachers as the registry states them: names, what they teach, and where they are posted. A batch of registrations is stored whole or
 * not at all. Other features ask here for a teacher and whether some units cover her.
 */
@NullMarked
package tj.omuzgor.identity.teacher;

import org.jspecify.annotations.NullMarked;
