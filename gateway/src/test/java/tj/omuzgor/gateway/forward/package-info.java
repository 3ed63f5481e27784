/** Tests of forward against stubs. */
@NullMarked
package tj.omuzgor.gateway.forward;

import org.jspecify.annotations.NullMarked;
