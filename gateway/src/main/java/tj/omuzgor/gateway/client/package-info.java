/**
 * The services behind the gateway as REST clients. The caller's own token, languages and trace go along; what a service refuses is
 * passed on as it was worded there, and a service that does not answer is named.
 */
@NullMarked
package tj.omuzgor.gateway.client;

import org.jspecify.annotations.NullMarked;
