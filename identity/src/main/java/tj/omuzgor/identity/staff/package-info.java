/**
 * Grants: a role of an account at a place, from an instant to an instant, each change audited. A grant is published as soon as it is
 * committed; a task brings Keycloak up to date and only then publishes that older tokens are to be refused.
 */
@NullMarked
package tj.omuzgor.identity.staff;

import org.jspecify.annotations.NullMarked;
