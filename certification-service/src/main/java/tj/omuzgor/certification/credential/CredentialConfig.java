package tj.omuzgor.certification.credential;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** How credentials are signed. */
@ConfigMapping(prefix = "omuzgor.credential")
interface CredentialConfig {

    /**
     * A private JSON Web Key Set (RFC 7517): one EC key on P-256 and one OKP key Ed25519, each with a {@code kid}. Keys without their
     * private part are retired: they stay in the DID document and sign nothing.
     */
    Optional<Path> keyFile();

    /** Makes keys that live as long as the process; for development only. */
    @WithDefault("false")
    boolean ephemeralKeys();

    /** The name of the authority in whose name centers certify. */
    @WithDefault("Вазорати маориф ва илми Ҷумҳурии Тоҷикистон")
    String issuerName();
}
