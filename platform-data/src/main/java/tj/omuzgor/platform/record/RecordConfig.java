package tj.omuzgor.platform.record;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Bounds of the intake of records. */
@ConfigMapping(prefix = "omuzgor.records")
public interface RecordConfig {

    /** A record whose clock had to be corrected by more than this is quarantined. */
    @WithDefault("PT48H")
    Duration clockCorrection();

    /** Most rejected records kept of one owner; the oldest go first. */
    @WithDefault("200")
    int rejectedKept();

    /** Most characters kept of a rejected record. */
    @WithDefault("4096")
    int rejectedLength();

    /** Whether kinds that nobody knows are kept here. */
    @WithDefault("false")
    boolean unknownKinds();
}
