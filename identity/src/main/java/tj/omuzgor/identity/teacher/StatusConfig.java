package tj.omuzgor.identity.teacher;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How statuses that begin or end are noticed. */
@ConfigMapping(prefix = "omuzgor.teacher-status")
interface StatusConfig {

    /** How long the worker rests when no status began or ended. */
    @WithDefault("PT1M")
    Duration idle();
}
