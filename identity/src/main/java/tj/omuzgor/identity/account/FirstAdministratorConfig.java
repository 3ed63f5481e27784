package tj.omuzgor.identity.account;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Who becomes the first administrator. Needed at the first start only; later it changes nothing as long as there is one. */
@ConfigMapping(prefix = "omuzgor.first-administrator")
interface FirstAdministratorConfig {

    /** The name of a Keycloak user. */
    Optional<String> username();

    /** Where there is no such user, it is made with this password. */
    Optional<String> password();
}
