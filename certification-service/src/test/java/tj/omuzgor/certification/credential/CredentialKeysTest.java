package tj.omuzgor.certification.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialKeysTest {

    @TempDir
    Path folder;

    /** What is signed must still be verifiable after the next start. */
    @Test
    void aNamedFileIsReadEvenWherePassingKeysAreAllowed() throws IOException {
        List<JWK> keys = CredentialKeys.ephemeral();
        Path file = Files.writeString(folder.resolve("keys.json"), new JWKSet(keys).toString(false));

        for (boolean passing : new boolean[] {true, false}) {
            assertThat(new CredentialKeys(config(file, passing)).published())
                    .containsExactlyInAnyOrderElementsOf(
                            keys.stream().map(JWK::toPublicJWK).toList());
        }
    }

    @Test
    void withoutAFileKeysAreMadeOnlyWhereThatIsAllowed() {
        assertThat(new CredentialKeys(config(null, true)).published()).hasSize(2);
        assertThatThrownBy(() -> new CredentialKeys(config(null, false)))
                .hasMessageContaining("OMUZGOR_CREDENTIAL_KEY_FILE");
    }

    private static CredentialConfig config(@Nullable Path file, boolean passing) {
        return new CredentialConfig() {
            @Override
            public Optional<Path> keyFile() {
                return Optional.ofNullable(file);
            }

            @Override
            public boolean ephemeralKeys() {
                return passing;
            }

            @Override
            public String issuerName() {
                return "";
            }
        };
    }
}
