package tj.omuzgor.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tj.omuzgor.standalone.build.Project;

/** The script that gives tests a container engine, where there can be none. */
final class EngineScriptTest {

    private static final int NO_ENGINE_HERE = 77;

    @TempDir
    private Path programs;

    @Test
    void saysByItsExitCodeThatTheMachineCannotHaveAnEngine() throws Exception {
        for (String program : List.of("bash", "dirname", "id")) {
            Files.createSymbolicLink(programs.resolve(program), found(program));
        }
        ProcessBuilder builder = new ProcessBuilder(
                        found("bash").toString(),
                        Project.find().root().resolve(".ci/with-engine").toString(),
                        "true")
                .redirectErrorStream(true);
        builder.environment().put("PATH", programs.toString());

        Process script = builder.start();
        String said = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(script.waitFor()).as(said).isEqualTo(NO_ENGINE_HERE);
        assertThat(said).containsAnyOf("needs root", "needs Debian's packages");
    }

    private static Path found(String program) {
        return List.of("/usr/bin/", "/bin/").stream()
                .map(folder -> Path.of(folder + program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }
}
