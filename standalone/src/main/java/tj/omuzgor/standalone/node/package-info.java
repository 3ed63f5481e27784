/**
 * The processes of the system, each as the supervisor wants it: how it starts, when it is ready, how it stops.
 */
@NullMarked
package tj.omuzgor.standalone.node;

import org.jspecify.annotations.NullMarked;
