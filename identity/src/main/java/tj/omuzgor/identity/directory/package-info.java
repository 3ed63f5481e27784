/**
 * The accounts as Keycloak holds them, behind an interface of what this service needs of it. Keycloak is reached when it is first asked,
 * so that the service starts without it.
 */
@NullMarked
package tj.omuzgor.identity.directory;

import org.jspecify.annotations.NullMarked;
