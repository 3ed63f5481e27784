package tj.omuzgor.certification.site;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

/** Where the system is found from outside. */
@ConfigMapping(prefix = "omuzgor.public")
interface PublicSite {

    /** The only public origin, that of the gateway, such as {@code https://omuzgor.example.tj}. It is printed and signed, so it lasts. */
    URI url();
}
