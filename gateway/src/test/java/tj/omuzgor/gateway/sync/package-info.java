/** Tests of sync against stubs. */
@NullMarked
package tj.omuzgor.gateway.sync;

import org.jspecify.annotations.NullMarked;
