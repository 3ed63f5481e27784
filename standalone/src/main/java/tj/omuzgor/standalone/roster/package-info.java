/**
 * A made-up national register of schools and teachers in the standard exchange format, OneRoster 1.2 CSV. The numbers of schools and
 * teachers follow published figures; every person is drawn by chance, the same ones for the same seed.
 */
@NullMarked
package tj.omuzgor.standalone.roster;

import org.jspecify.annotations.NullMarked;
