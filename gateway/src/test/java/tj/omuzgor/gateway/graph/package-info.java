/** Tests of the GraphQL schema against stubs. */
@NullMarked
package tj.omuzgor.gateway.graph;

import org.jspecify.annotations.NullMarked;
