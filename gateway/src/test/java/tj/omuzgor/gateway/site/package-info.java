/** Tests of site against stubs. */
@NullMarked
package tj.omuzgor.gateway.site;

import org.jspecify.annotations.NullMarked;
