package tj.omuzgor.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tj.omuzgor.standalone.build.Project;

/** The bash script at the root, function by function. */
final class LauncherScriptTest {

    @TempDir
    private Path jdk;

    @ParameterizedTest
    @CsvSource({
        "JAVA_VERSION=\"25\", 25",
        "JAVA_VERSION=\"25.0.3\", 25",
        "JAVA_VERSION=\"25-ea\", 25",
        "JAVA_VERSION=\"26+3\", 26",
        "JAVA_VERSION=\"1.8.0_402\", 1",
        "JAVA_VERSION=\"unknown\", 0",
        "IMPLEMENTOR=\"Nobody\", 0"
    })
    void readsTheVersionOfAJdk(String line, String version) throws Exception {
        makeCompiler();
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"x\"\n" + line + "\nMODULES=\"java.base\"\n");

        assertThat(jdkVersion()).isEqualTo(version);
    }

    @Test
    void takesAFolderWithoutACompilerForNoJdk() throws Exception {
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25\"\n");

        assertThat(jdkVersion()).isEqualTo("0");
    }

    private void makeCompiler() throws IOException {
        Path compiler = Files.createDirectories(jdk.resolve("bin")).resolve("javac");
        Files.createFile(compiler, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    }

    private String jdkVersion() throws IOException, InterruptedException {
        Path script = Project.find().root().resolve("omuzgor");
        Process bash = new ProcessBuilder(
                        "bash",
                        "-euo",
                        "pipefail",
                        "-c",
                        "eval \"$(sed -n '/^jdk_version() {/,/^}/p' '" + script + "')\"; jdk_version '" + jdk + "'")
                .redirectErrorStream(true)
                .start();
        String output = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).as(output).isZero();
        return output.strip();
    }
}
