package tj.omuzgor.identity.directory;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How Keycloak is reached as an administrator of the realm's users. */
@ConfigMapping(prefix = "omuzgor.keycloak")
interface KeycloakConfig {

    /** Its origin, without a path. */
    String url();

    /** The realm of all accounts. */
    @WithDefault("omuzgor")
    String realm();

    /** The client whose service account may manage users. */
    @WithDefault("identity-service")
    String clientId();

    /** The secret of that client. */
    String clientSecret();

    /** How long an answer may take. */
    @WithDefault("PT5S")
    Duration patience();
}
