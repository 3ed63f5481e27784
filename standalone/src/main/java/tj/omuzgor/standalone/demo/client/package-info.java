/**
 * A client of the running system as an app writes one: signs in at Keycloak, asks the gateway. It knows only what the gateway's
 * contract says.
 */
@NullMarked
package tj.omuzgor.standalone.demo.client;

import org.jspecify.annotations.NullMarked;
