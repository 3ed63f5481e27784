package tj.omuzgor.gateway.sync;

import com.nimbusds.jose.Algorithm;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the private keys of sync, or makes some. */
final class SyncKeyFile {

    private SyncKeyFile() {}

    static JWKSet load(SyncConfig config) {
        @Nullable Path file = config.keyFile().orElse(null);
        if (file != null) {
            return read(file);
        }
        if (config.ephemeralKeys()) {
            return new JWKSet(List.of(
                    made(KeyUse.SIGNATURE, JWSAlgorithm.ES256), made(KeyUse.ENCRYPTION, JWEAlgorithm.ECDH_ES_A256KW)));
        }
        throw new IllegalStateException("omuzgor.sync.key-file names no file with the keys of sync");
    }

    private static JWKSet read(Path file) {
        try {
            return JWKSet.load(file.toFile());
        } catch (IOException | ParseException unreadable) {
            throw new IllegalStateException("The keys of sync in " + file + " cannot be read", unreadable);
        }
    }

    private static JWK made(KeyUse use, Algorithm algorithm) {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyUse(use)
                    .algorithm(algorithm)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("This Java makes no P-256 keys", impossible);
        }
    }
}
