/**
 * How the registry writes names of persons: composed letters, the Tajik ones in the place of what old fonts stored for them, no letter
 * of another alphabet. Every way a name comes in goes through here.
 */
@NullMarked
package tj.omuzgor.identity.name;

import org.jspecify.annotations.NullMarked;
