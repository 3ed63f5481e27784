package tj.omuzgor.gateway.sync;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** The keys of sync. */
@ConfigMapping(prefix = "omuzgor.sync")
interface SyncConfig {

    /** A private JWK Set (RFC 7517): one ES256 key that signs, one EC key that bundles are sealed to, and retired public keys. */
    Optional<Path> keyFile();

    /** Whether keys are made at the start where no file is named; nothing signed with them holds after the next start. */
    @WithDefault("false")
    boolean ephemeralKeys();
}
