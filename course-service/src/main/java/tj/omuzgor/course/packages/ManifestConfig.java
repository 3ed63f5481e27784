package tj.omuzgor.course.packages;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** The keys that sign manifests. */
@ConfigMapping(prefix = "omuzgor.manifest")
public interface ManifestConfig {
    /** A private JWK Set (RFC 7517) of EC keys on P-256, each with a kid. The first signs; retired ones stay listed after it. */
    Optional<Path> keyFile();

    /** Where there is no file: whether a key is made that lasts as long as the process; for development and tests. */
    @WithDefault("false")
    boolean ephemeralKey();
}
