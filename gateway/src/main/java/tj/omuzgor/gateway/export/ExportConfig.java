package tj.omuzgor.gateway.export;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** The bounds of exports, each of them of one process. */
@ConfigMapping(prefix = "omuzgor.exports")
interface ExportConfig {

    /** Where archives are made and wait until they are taken; of no other process. */
    @WithDefault("${java.io.tmpdir}/omuzgor-exports")
    Path folder();

    /** How many are made at once. */
    @WithDefault("4")
    int atOnce();

    /** How long the making of one may take. */
    @WithDefault("PT60S")
    Duration deadline();

    /** The largest archive. */
    @WithDefault("256M")
    MemorySize largest();

    /** What all archives may take together: those in the making count with the largest size, those that are being taken with their own. */
    @WithDefault("2G")
    MemorySize space();

    /**
     * How long no further piece of an archive may go out before the answer is broken off. A piece is what the system's buffers of the
     * connection take at once, up to some megabytes: on a slow line minutes pass between two of them.
     */
    @WithDefault("PT10M")
    Duration patience();
}
