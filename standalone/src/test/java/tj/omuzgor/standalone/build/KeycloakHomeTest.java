package tj.omuzgor.standalone.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tj.omuzgor.standalone.data.Refusal;

/** On a distribution whose build script does what the real one does to its files. */
final class KeycloakHomeTest {

    @TempDir
    private Path root;

    private KeycloakHome keycloak;

    @BeforeEach
    void layOut() throws IOException {
        keycloak = new KeycloakHome(new Project(root, Path.of(System.getProperty("java.home")), Path.of("mvn"), false));
        write(root.resolve("pom.xml"), "<keycloak.version>9.1</keycloak.version>");
        unpack();
    }

    @Test
    void isOfTheVersionThatTheProjectNamesWhateverElseIsUnpacked() throws IOException {
        write(root.resolve("standalone/target/keycloak/keycloak-9.2/bin/kc.sh"), "exit 1");

        assertThat(keycloak.folder()).isEqualTo(distribution());
    }

    @Test
    void isBuiltOnceItHasBeenBuilt() throws IOException, InterruptedException {
        assertThat(keycloak.stale()).isTrue();

        keycloak.build();

        assertThat(keycloak.stale()).isFalse();
    }

    @Test
    void isNotBuiltAnyMoreWhenItWasUnpackedAgainOverTheBuiltOne() throws IOException, InterruptedException {
        keycloak.build();

        unpack();

        assertThat(keycloak.stale()).isTrue();
    }

    @Test
    void isNotBuiltAnyMoreWhenAProviderWasAdded() throws IOException, InterruptedException {
        keycloak.build();

        write(root.resolve("identity/keycloak/providers/provider.jar"), "");

        assertThat(keycloak.stale()).isTrue();
    }

    @Test
    void namesTheLogWhenTheBuildFails() throws IOException {
        write(distribution().resolve("bin/kc.sh"), "exit 3");

        assertThatThrownBy(keycloak::build)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("exit 3")
                .hasMessageContaining("keycloak-build.log");
        assertThat(keycloak.stale()).isTrue();
    }

    private void unpack() throws IOException {
        write(distribution().resolve("bin/kc.sh"), "echo built > lib/quarkus/quarkus-application.dat");
        write(distribution().resolve("lib/quarkus/quarkus-application.dat"), "as distributed");
    }

    private Path distribution() {
        return root.resolve("standalone/target/keycloak/keycloak-9.1");
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
