/**
 * The service that knows who and where: places, teachers and their postings, the grants of staff, accounts. It publishes all of it and
 * asks no other service; Keycloak holds what a token needs to say.
 */
@NullMarked
package tj.omuzgor.identity;

import org.jspecify.annotations.NullMarked;
