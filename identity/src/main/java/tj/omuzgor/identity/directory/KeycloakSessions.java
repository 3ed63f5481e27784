package tj.omuzgor.identity.directory;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.keycloak.admin.client.resource.UserResource;

/**
 * The sessions of a user. Keycloak's sign-out ends those of browsers, but leaves offline sessions to a second before which tokens are void:
 * a token of that very second is good and can be exchanged for newer ones. So they are ended one client after the other.
 */
final class KeycloakSessions {
    private static final String CLIENT = "clientId";
    private static final String MORE = "additionalGrants";

    private KeycloakSessions() {}

    static void end(UserResource user) {
        user.logout();
        for (var consent : user.getConsents()) {
            // An offline session stands here, since no client of the realm asks for consent.
            if (consent.get(MORE) instanceof Iterable<?> more && more.iterator().hasNext()) {
                endOffline(user, consent);
            }
        }
    }

    private static void endOffline(UserResource user, Map<String, Object> consent) {
        try {
            user.revokeConsent(String.valueOf(consent.get(CLIENT)));
        } catch (WebApplicationException refused) {
            // It ended by itself meanwhile.
            if (refused.getResponse().getStatus() != Response.Status.NOT_FOUND.getStatusCode()) {
                throw refused;
            }
        }
    }
}
