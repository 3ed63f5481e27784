/**
 * Claims: how a teacher comes to her account by her registry number and a one-time code from a printed slip, without a registrar who knows
 * her password. Codes of a whole school are stored at once, and a claim holds its lock while Keycloak is asked: both run on the
 * PostgreSQL client.
 */
@NullMarked
package tj.omuzgor.identity.claim;

import org.jspecify.annotations.NullMarked;
