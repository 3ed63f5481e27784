package tj.omuzgor.standalone.demo.client;

import java.time.Clock;
import java.time.Duration;

/**
 * Where a running system is asked, and how long a client waits for a part of it that does not answer at the moment.
 *
 * @param gateway the public origin
 * @param realm the realm's address at Keycloak
 * @param patience how long connection errors and 502, 503, 504 are tried again; zero never does
 */
public record Site(String gateway, String realm, Duration patience, Clock clock) {

    /** The system at these origins, without patience. */
    public static Site at(String gateway, String keycloakOrigin, Clock clock) {
        return new Site(gateway, keycloakOrigin + "/realms/omuzgor", Duration.ZERO, clock);
    }

    /** The same system for a client that waits. */
    public Site withPatience(Duration longer) {
        return new Site(gateway, realm, longer, clock);
    }
}
