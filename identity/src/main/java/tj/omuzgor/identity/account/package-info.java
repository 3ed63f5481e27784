/**
 * Accounts: who may sign in, and which teacher an account belongs to. Keycloak holds the account itself, this service the row that other
 * features hang on; opening one again mends whatever an interrupted attempt left.
 */
@NullMarked
package tj.omuzgor.identity.account;

import org.jspecify.annotations.NullMarked;
