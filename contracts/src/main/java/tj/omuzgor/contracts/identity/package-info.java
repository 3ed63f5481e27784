/** What identity publishes: org units, centers, teachers, grants and access, and the shapes of its API. */
@NullMarked
package tj.omuzgor.contracts.identity;

import org.jspecify.annotations.NullMarked;
