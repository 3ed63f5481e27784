@NullMarked
package tj.omuzgor.standalone.roster;

import org.jspecify.annotations.NullMarked;
