/**
 * The GraphQL schema: its types, queries and mutations, composed of the services' answers. Fields that lead to another service take
 * lists, so that a request asks for each kind of thing once. What a caller may do is decided again in the service that owns it.
 */
@NullMarked
package tj.omuzgor.gateway.graph;

import org.jspecify.annotations.NullMarked;
