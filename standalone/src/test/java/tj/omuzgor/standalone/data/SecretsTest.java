package tj.omuzgor.standalone.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tj.omuzgor.standalone.data.SigningKeys.Purpose;

final class SecretsTest {

    @TempDir
    private Path root;

    private Secrets secrets;

    @BeforeEach
    void openTheFolder() {
        secrets = new Secrets(new DataFolder(root));
    }

    @Test
    void keepsAPasswordAndGivesEachNameItsOwn() {
        String admin = secrets.password("admin");

        assertThat(admin).matches("[A-Za-z0-9_-]{24}");
        assertThat(new Secrets(new DataFolder(root)).password("admin")).isEqualTo(admin);
        assertThat(secrets.password("postgres")).isNotEqualTo(admin);
    }

    @Test
    void letsOnlyTheOwnerRead() throws Exception {
        secrets.password("admin");

        assertThat(permissions(root.resolve("secrets"))).isEqualTo("rwx------");
        assertThat(permissions(root.resolve("secrets/admin"))).isEqualTo("rw-------");
        assertThat(permissions(new SigningKeys(secrets).file(Purpose.SYNC))).isEqualTo("rw-------");
    }

    @Test
    void makesTheKeysEachServiceNeeds() throws Exception {
        SigningKeys keys = new SigningKeys(secrets);

        assertThat(JWKSet.load(keys.file(Purpose.SYNC).toFile()).getKeys())
                .extracting(SecretsTest::use)
                .containsExactly("sig ES256", "enc ECDH-ES+A256KW");
        assertThat(JWKSet.load(keys.file(Purpose.MANIFEST).toFile()).getKeys())
                .extracting(SecretsTest::use)
                .containsExactly("sig ES256");
        assertThat(JWKSet.load(keys.file(Purpose.CREDENTIAL).toFile()).getKeys())
                .extracting(SecretsTest::use)
                .containsExactly("sig ES256", "sig EdDSA");
        assertThat(JWKSet.load(keys.file(Purpose.CREDENTIAL).toFile()).getKeys())
                .allSatisfy(key -> assertThat(key.isPrivate()).isTrue())
                .allSatisfy(key -> assertThat(key.getKeyID()).isNotBlank());
    }

    @Test
    void makesKeysOnce() throws Exception {
        String before = Files.readString(new SigningKeys(secrets).file(Purpose.CREDENTIAL));

        assertThat(new SigningKeys(new Secrets(new DataFolder(root))).file(Purpose.CREDENTIAL))
                .content()
                .isEqualTo(before);
    }

    @Test
    void signsWithNewKeysAfterARotationAndKeepsTheFormerOnesForWhatTheySigned() throws Exception {
        SigningKeys keys = new SigningKeys(secrets);
        List<JWK> before = JWKSet.load(keys.file(Purpose.SYNC).toFile()).getKeys();

        keys.rotate(Purpose.SYNC);

        List<JWK> after = JWKSet.load(keys.file(Purpose.SYNC).toFile()).getKeys();
        assertThat(after)
                .extracting(SecretsTest::use)
                .containsExactly("sig ES256", "enc ECDH-ES+A256KW", "sig ES256", "enc ECDH-ES+A256KW");
        assertThat(after).extracting(JWK::isPrivate).containsExactly(true, true, false, true);
        assertThat(after.subList(2, 4)).extracting(JWK::getKeyID).containsExactlyElementsOf(ids(before));
        assertThat(ids(after)).doesNotHaveDuplicates();
        assertThat(permissions(keys.file(Purpose.SYNC))).isEqualTo("rw-------");
    }

    private static List<String> ids(List<JWK> keys) {
        return keys.stream().map(JWK::getKeyID).toList();
    }

    private static String use(JWK key) {
        return key.getKeyUse().identifier() + " " + key.getAlgorithm().getName();
    }

    private static String permissions(Path file) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
