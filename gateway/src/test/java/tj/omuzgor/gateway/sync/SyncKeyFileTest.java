package tj.omuzgor.gateway.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SyncKeyFileTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private record Config(@Nullable Path file, boolean ephemeralKeys) implements SyncConfig {
        @Override
        public Optional<Path> keyFile() {
            return Optional.ofNullable(file);
        }
    }

    private static ECKey key(KeyUse use) throws Exception {
        return new ECKeyGenerator(Curve.P_256)
                .keyUse(use)
                .algorithm(use.equals(KeyUse.SIGNATURE) ? JWSAlgorithm.ES256 : JWEAlgorithm.ECDH_ES_A256KW)
                .keyIDFromThumbprint(true)
                .generate();
    }

    private SyncKeys keys(JWK... keys) throws Exception {
        var file = folder.resolve("sync.jwks.json");
        Files.writeString(file, new JWKSet(List.of(keys)).toString(false));
        return new SyncKeys(SyncKeyFile.load(new Config(file, false)));
    }

    @Test
    void signsWithThePrivateKeyAndStillKnowsARetiredOne() throws Exception {
        var retired = key(KeyUse.SIGNATURE);
        var before = keys(retired, key(KeyUse.ENCRYPTION)).signed("t", "old");
        var now = key(KeyUse.SIGNATURE);

        var keys = keys(retired.toPublicJWK(), now, key(KeyUse.ENCRYPTION));

        assertThat(keys.verified("t", before)).isEqualTo("old");
        assertThat(keys.verified("t", keys.signed("t", "new"))).isEqualTo("new");
        assertThat(keys.published())
                .contains(retired.getKeyID(), now.getKeyID())
                .doesNotContain("\"d\"");
    }

    @Test
    void failsTheStartWithoutWhatItNeeds() throws Exception {
        var signing = key(KeyUse.SIGNATURE);
        var sealing = key(KeyUse.ENCRYPTION);

        assertThatThrownBy(() -> keys(signing)).hasMessageContaining("sealed");
        assertThatThrownBy(() -> keys(signing.toPublicJWK(), sealing)).hasMessageContaining("ES256");
        assertThatThrownBy(() -> SyncKeyFile.load(new Config(null, false)))
                .hasMessageContaining("omuzgor.sync.key-file");
        assertThatThrownBy(() -> SyncKeyFile.load(new Config(folder.resolve("missing"), false)))
                .hasMessageContaining("missing");
    }
}
