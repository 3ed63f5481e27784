/**
 * Holds the gateway's table of who may do what, {@code authorization.txt}, against its code and against the tables of the services, asks
 * every line of it in every role, and prints it into the documents.
 */
@NullMarked
package tj.omuzgor.gateway.authorization;

import org.jspecify.annotations.NullMarked;
