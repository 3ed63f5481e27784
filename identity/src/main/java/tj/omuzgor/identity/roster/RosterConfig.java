package tj.omuzgor.identity.roster;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** How imports are kept and run. */
@ConfigMapping(prefix = "omuzgor.imports")
interface RosterConfig {

    /** Where files wait; must outlive a restart, and be shared by all replicas of this service. */
    @WithDefault("${java.io.tmpdir}/omuzgor-imports")
    Path folder();

    /** The largest file that is taken. */
    @WithDefault("256M")
    MemorySize largest();

    /** The largest body of any other request. */
    @WithDefault("2M")
    MemorySize largestOtherRequest();

    /** How many problems of one import are kept; the rest is only counted. */
    @WithDefault("10000")
    int keptProblems();

    /** How often an import is begun before it counts as failed. */
    @WithDefault("3")
    int attempts();

    /** How long the worker rests when there is nothing to do. */
    @WithDefault("PT0.5S")
    Duration idle();
}
