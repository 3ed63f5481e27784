package tj.omuzgor.identity.staff;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How access tasks are worked off. */
@ConfigMapping(prefix = "omuzgor.access")
interface AccessConfig {

    /** How long the worker rests when nothing is due. */
    @WithDefault("PT1S")
    Duration idle();

    /** Most accounts of one round. */
    @WithDefault("50")
    int batch();
}
